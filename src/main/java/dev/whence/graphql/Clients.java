package dev.whence.graphql;

import io.vertx.core.net.SocketAddress;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** How many of something each client has at once, such as requests. A client is an address; of IPv6 a network of 64 bits, which is what one is given. */
public final class Clients {

    private final int limit;
    private final ConcurrentHashMap<String, Integer> underWay = new ConcurrentHashMap<>();

    public Clients(int limit) {
        this.limit = limit;
    }

    /** Whether the client may have one more; if so, it has to {@link #leave}. */
    public boolean enter(String client) {
        var entered = new AtomicBoolean();
        underWay.compute(client, (same, already) -> {
            var count = already == null ? 0 : already;
            entered.set(count < limit);
            return count < limit ? Integer.valueOf(count + 1) : already;
        });
        return entered.get();
    }

    public void leave(String client) {
        underWay.computeIfPresent(client, (same, already) -> already == 1 ? null : already - 1);
    }

    /** The client at the address; an empty text when that is not known. */
    public static String of(SocketAddress address) {
        if (address == null || address.hostAddress() == null) {
            return "";
        }
        return InetAddress.ofLiteral(address.hostAddress()) instanceof Inet6Address v6
                ? HexFormat.of().formatHex(Arrays.copyOf(v6.getAddress(), 8))
                : address.hostAddress();
    }
}
