package dev.whence.relation;

import io.smallrye.graphql.api.Union;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

/** What stands for itself, as opposed to a claim about it. It is declared down here so that entities need not know who searches them. */
@Union
@Name("SearchSubject")
@Description("What history is told of, and with what: all that `search` can find.")
public interface Subject {}
