package dev.whence.evidence;

import org.eclipse.microprofile.graphql.Description;

@Description("What sort of work a source is.")
public enum SourceKind {
    @Description("A book.")
    BOOK,
    @Description("A chapter or contribution in a book.")
    CHAPTER,
    @Description("An article in a journal.")
    ARTICLE,
    @Description("A document in an archive, or an official document.")
    ARCHIVE,
    @Description("A newspaper or magazine.")
    NEWSPAPER,
    @Description("A work of reference, such as an encyclopedia.")
    REFERENCE,
    @Description("A page or site on the web.")
    WEB,
    @Description("A data set.")
    DATASET,
    @Description("A speech.")
    SPEECH
}
