package vn.motcua.operation;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** How one node is told from another: its machine and its process. */
final class NodeName {

    private NodeName() {}

    static String own() {
        return machine() + "/" + ProcessHandle.current().pid();
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
