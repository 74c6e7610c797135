package dev.whence.causality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The same as a map of Java's. */
class NodeBytesTest {

    private final NodeBytes bytes = new NodeBytes();

    @Property(tries = 100)
    void keepsTheLastNumberOfEachNode(
            @ForAll @Size(max = 5_000) List<@IntRange(max = 9_999) Integer> nodes,
            @ForAll @IntRange(max = 9) int last) {
        for (var top : List.of(0, Integer.MAX_VALUE - 10_000)) {
            var map = new HashMap<Integer, Byte>();
            for (int i = 0; i < nodes.size(); i++) {
                byte number = (byte) (i % 255 - 127 == 0 ? 1 : i % 255 - 127);
                bytes.put(top + nodes.get(i), number);
                map.put(top + nodes.get(i), number);
            }
            for (int node = top; node < top + 10_000; node++) {
                assertThat(bytes.get(node)).isEqualTo(map.getOrDefault(node, (byte) 0));
            }
            bytes.clear();
            assertThat(bytes.get(top + last)).isZero();
        }
    }
}
