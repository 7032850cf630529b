package almanac.erp;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stands between a process and the server, passes calls on one by one, and at one moment of one call does something to the process. */
public final class KillingProxy implements Closeable {
    /** When, seen from a call. */
    public enum Moment {
        /** The server has not seen it. */
        BEFORE,
        /** The server has done it, and nothing of its answer was passed on. */
        DONE,
        /** Half of the answer was passed on. */
        HALF,
        /** All of it was. */
        ANSWERED
    }

    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *(\\d+)");

    private final ServerSocket socket;
    private final int server;
    private final Pattern naming;
    private final List<String> methods = new CopyOnWriteArrayList<>();
    private volatile String method;
    private volatile Moment moment;
    private volatile Runnable action;

    /**
     * @param server a port of this machine; it ends each connection after one answer
     * @param naming its first group names a call
     */
    public KillingProxy(int server, Pattern naming) throws IOException {
        this.server = server;
        this.naming = naming;
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread accepting = new Thread(this::accept, "proxy");
        accepting.setDaemon(true);
        accepting.start();
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** Does something once, at a moment of the first call of a method. */
    public void at(String aMethod, Moment aMoment, Runnable anAction) {
        action = anAction;
        moment = aMoment;
        method = aMethod;
        methods.clear();
    }

    /** Methods called since {@link #at}. */
    public List<String> methods() {
        return List.copyOf(methods);
    }

    /** Whether the moment has not come. */
    public boolean isArmed() {
        return method != null;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                pass(client);
            } catch (IOException e) {
                // The process is gone, as it should be, or this proxy is closed.
                continue;
            }
        }
    }

    private void pass(Socket client) throws IOException {
        byte[] request = request(client.getInputStream());
        Matcher called = naming.matcher(new String(request, StandardCharsets.UTF_8));
        String name = called.find() ? called.group(1) : "";
        methods.add(name);
        boolean mine = name.equals(method);
        if (mine && moment == Moment.BEFORE) {
            act();
            return;
        }
        byte[] answer;
        try (Socket upstream = new Socket(InetAddress.getLoopbackAddress(), server)) {
            upstream.getOutputStream().write(request);
            answer = upstream.getInputStream().readAllBytes();
        }
        OutputStream back = client.getOutputStream();
        if (mine && moment == Moment.DONE) {
            act();
            return;
        }
        back.write(mine && moment == Moment.HALF ? Arrays.copyOf(answer, answer.length / 2) : answer);
        back.flush();
        if (mine) {
            act();
        }
    }

    private void act() {
        method = null;
        action.run();
    }

    private static byte[] request(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        String text = "";
        while (!text.endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("ends early");
            }
            head.write(next);
            text = head.toString(StandardCharsets.ISO_8859_1);
        }
        Matcher length = LENGTH.matcher(text);
        if (length.find()) {
            head.write(in.readNBytes(Integer.parseInt(length.group(1))));
        }
        return head.toByteArray();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
