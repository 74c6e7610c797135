package dev.whence.causality;

/**
 * Where a search for paths makes its notes: three bytes for each node, all of them 0 when no search uses it. A graph keeps some for the
 * searches to come, for to clear as much each time would take them longer than to search.
 *
 * @param depths by node, how deep a search forward has it
 * @param heights by node, how deep a search backward has it
 * @param weaknesses by node, how weak the best way from it is
 */
record Scratch(byte[] depths, byte[] heights, byte[] weaknesses) {

    Scratch(int nodes) {
        this(new byte[nodes], new byte[nodes], new byte[nodes]);
    }
}
