package vn.motcua.catalogue.bpmn;

/** Names of the standard, and the one attribute of ours: the office hours of a task. */
final class Bpmn {

    static final String MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String DIAGRAM = "http://www.omg.org/spec/BPMN/20100524/DI";
    static final String BOUNDS = "http://www.omg.org/spec/DD/20100524/DC";
    static final String WAYPOINTS = "http://www.omg.org/spec/DD/20100524/DI";
    static final String OURS = "urn:motcua:process:1";

    private Bpmn() {}
}
