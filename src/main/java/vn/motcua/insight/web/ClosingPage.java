package vn.motcua.insight.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Refusal;
import vn.motcua.ui.FigureView;

/**
 * Before a report is closed.
 *
 * @param refusal  why it cannot be closed now, or was not; null when it can
 * @param possible whether the button is shown
 * @param closed   the reports of the period that are closed already; what is closed next corrects them
 */
public record ClosingPage(
        String title,
        String whose,
        String days,
        String action,
        String backHref,
        FigureView summary,
        @Nullable Refusal refusal,
        boolean possible,
        List<ReportView.Link> closed,
        String reason) {}
