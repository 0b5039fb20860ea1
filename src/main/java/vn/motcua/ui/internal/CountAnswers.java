package vn.motcua.ui.internal;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import vn.motcua.operation.Requests;

/** Counts every answer, also those that no filter saw. */
final class CountAnswers extends ValveBase {

    private final Requests requests;

    CountAnswers(Requests requests) {
        super(true);
        this.requests = requests;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        long began = System.nanoTime();
        try {
            getNext().invoke(request, response);
        } finally {
            requests.answered(response.getStatus(), System.nanoTime() - began);
        }
    }
}
