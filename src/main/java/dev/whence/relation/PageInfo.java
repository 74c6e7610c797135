package dev.whence.relation;

import org.eclipse.microprofile.graphql.Description;

@Description("Where a page stands in its list.")
public record PageInfo(
        @Description("Whether the list goes on after this page.")
        boolean hasNextPage,

        @Description("Whether the list has something before this page.")
        boolean hasPreviousPage,

        @Description("The cursor of the page's first edge; null when the page is empty.")
        String startCursor,

        @Description("The cursor of the page's last edge; null when the page is empty.")
        String endCursor) {}
