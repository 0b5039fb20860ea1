package vn.motcua.dossier.web;

import vn.motcua.dossier.NationalState;
import vn.motcua.dossier.State;
import vn.motcua.ui.StateTag;
import vn.motcua.ui.StateTag.Shape;

/** A dossier's state as a word with a shape. Citizens read the national name, officers the step inside the office. */
final class StateTags {

    private StateTags() {}

    /** "Đang xử lý": one of the ten names of the national portal. */
    static StateTag national(State state) {
        return new StateTag(state.national().officialName(), shape(state.national()));
    }

    /** "Chờ duyệt", under the shape of its national state. */
    static StateTag inner(State state) {
        return new StateTag(state.label(), shape(state.national()));
    }

    private static Shape shape(NationalState state) {
        return switch (state) {
            case REGISTERED -> Shape.RING;
            case RECEIVED -> Shape.QUARTER;
            case NOT_RECEIVED -> Shape.CROSS;
            case PROCESSING -> Shape.HALF;
            case SUPPLEMENT_ASKED -> Shape.BARS;
            case OBLIGATION_ASKED -> Shape.COIN;
            case WITHDRAWAL_ASKED -> Shape.BACK;
            case STOPPED -> Shape.SQUARE;
            case FINISHED -> Shape.DISC;
            case RETURNED -> Shape.TICK;
        };
    }
}
