package vn.motcua.catalogue.bpmn;

import static vn.motcua.catalogue.ProcessStep.END;

import java.io.OutputStream;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.ProcessFlow;

/** Writes the process of a version as one BPMN 2.0 file with its drawing; a lane for each post, a task for each step. */
public final class BpmnWriter {

    private final XMLStreamWriter xml;
    private final ProcessFlow flow;
    private final BpmnLayout layout;

    private BpmnWriter(XMLStreamWriter xml, ProcessFlow flow) {
        this.xml = xml;
        this.flow = flow;
        this.layout = new BpmnLayout(flow);
    }

    /** Leaves the stream open. */
    public static void write(ProcedureVersion version, OutputStream out) {
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
            new BpmnWriter(xml, new ProcessFlow(version.steps())).write(version);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(ProcedureVersion version) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("bpmn", "definitions", Bpmn.MODEL);
        xml.writeNamespace("bpmn", Bpmn.MODEL);
        xml.writeNamespace("bpmndi", Bpmn.DIAGRAM);
        xml.writeNamespace("dc", Bpmn.BOUNDS);
        xml.writeNamespace("di", Bpmn.WAYPOINTS);
        xml.writeNamespace("motcua", Bpmn.OURS);
        attribute("id", "Definitions_" + version.code().value());
        attribute("targetNamespace", Bpmn.OURS);
        attribute("exporter", "Mot Cua");
        writeCollaboration(version);
        writeProcess(version);
        writeDiagram();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void writeCollaboration(ProcedureVersion version) throws XMLStreamException {
        begin("collaboration", "Collaboration");
        empty("participant", "Participant");
        attribute("name", version.name());
        attribute("processRef", "Process");
        xml.writeEndElement();
    }

    private void writeProcess(ProcedureVersion version) throws XMLStreamException {
        begin("process", "Process");
        attribute("name", version.name());
        attribute("isExecutable", "false");
        begin("documentation", "Documentation");
        xml.writeCharacters(version.code().value() + ", phiên bản " + version.number());
        xml.writeEndElement();
        writeLanes();
        writeNodes();
        writeFlows();
        xml.writeEndElement();
    }

    private void writeLanes() throws XMLStreamException {
        begin("laneSet", "Lanes");
        for (int lane = 0; lane < layout.lanes().size(); lane++) {
            begin("lane", "Lane_" + (lane + 1));
            attribute("name", layout.lanes().get(lane));
            if (isIn(1, lane)) {
                reference("Start");
            }
            for (int i = 1; i <= flow.size(); i++) {
                if (isIn(i, lane)) {
                    reference("Step_" + i);
                    if (flow.next(i).size() > 1) {
                        reference("Choice_" + i);
                    }
                }
            }
            if (isIn(flow.size(), lane)) {
                reference("End");
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private boolean isIn(int step, int lane) {
        return flow.step(step).by().equals(layout.lanes().get(lane));
    }

    private void reference(String node) throws XMLStreamException {
        text("flowNodeRef", node);
    }

    private void writeNodes() throws XMLStreamException {
        begin("startEvent", "Start");
        text("outgoing", "Flow_start");
        xml.writeEndElement();
        for (int i = 1; i <= flow.size(); i++) {
            writeTask(i);
            if (flow.next(i).size() > 1) {
                writeChoice(i);
            }
        }
        begin("endEvent", "End");
        writeIncoming(END);
        xml.writeEndElement();
    }

    private void writeTask(int step) throws XMLStreamException {
        begin("userTask", "Step_" + step);
        attribute("name", flow.step(step).name());
        xml.writeAttribute("motcua", Bpmn.OURS, "hours", flow.step(step).hours().toPlainString());
        writeIncoming(step);
        text(
                "outgoing",
                flow.next(step).size() > 1
                        ? "Flow_" + step
                        : way(step, flow.next(step).getFirst()));
        xml.writeEndElement();
    }

    private void writeChoice(int step) throws XMLStreamException {
        begin("exclusiveGateway", "Choice_" + step);
        text("incoming", "Flow_" + step);
        for (int next : flow.next(step)) {
            text("outgoing", way(step, next));
        }
        xml.writeEndElement();
    }

    private void writeIncoming(int step) throws XMLStreamException {
        if (step == 1) {
            text("incoming", "Flow_start");
        }
        for (var each : flow.ways()) {
            if (each.to() == step) {
                text("incoming", way(each.from(), each.to()));
            }
        }
    }

    private void writeFlows() throws XMLStreamException {
        sequence("Flow_start", "Start", "Step_1");
        for (int i = 1; i <= flow.size(); i++) {
            boolean choice = flow.next(i).size() > 1;
            if (choice) {
                sequence("Flow_" + i, "Step_" + i, "Choice_" + i);
            }
            for (int next : flow.next(i)) {
                sequence(way(i, next), (choice ? "Choice_" : "Step_") + i, node(next));
            }
        }
    }

    private void sequence(String id, String from, String to) throws XMLStreamException {
        empty("sequenceFlow", id);
        attribute("sourceRef", from);
        attribute("targetRef", to);
    }

    private static String way(int from, int to) {
        return "Flow_" + from + "_" + (to == END ? "end" : to);
    }

    private static String node(int step) {
        return step == END ? "End" : "Step_" + step;
    }

    private void writeDiagram() throws XMLStreamException {
        xml.writeStartElement("bpmndi", "BPMNDiagram", Bpmn.DIAGRAM);
        attribute("id", "Diagram");
        xml.writeStartElement("bpmndi", "BPMNPlane", Bpmn.DIAGRAM);
        attribute("id", "Plane");
        attribute("bpmnElement", "Collaboration");
        shape("Participant", layout.pool(), true);
        for (int lane = 0; lane < layout.lanes().size(); lane++) {
            shape("Lane_" + (lane + 1), layout.lane(lane), true);
        }
        shape("Start", layout.start(), false);
        for (int i = 1; i <= flow.size(); i++) {
            shape("Step_" + i, layout.task(i), false);
            if (flow.next(i).size() > 1) {
                shape("Choice_" + i, layout.gateway(i), false);
            }
        }
        shape("End", layout.at(END), false);
        writeEdges();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void writeEdges() throws XMLStreamException {
        edge("Flow_start", layout.way(layout.start(), layout.task(1)));
        for (int i = 1; i <= flow.size(); i++) {
            var from = layout.task(i);
            if (flow.next(i).size() > 1) {
                edge("Flow_" + i, layout.way(from, layout.gateway(i)));
                from = layout.gateway(i);
            }
            for (int next : flow.next(i)) {
                edge(way(i, next), layout.way(from, layout.at(next)));
            }
        }
    }

    private void shape(String element, BpmnLayout.Box box, boolean horizontal) throws XMLStreamException {
        xml.writeStartElement("bpmndi", "BPMNShape", Bpmn.DIAGRAM);
        attribute("id", element + "_shape");
        attribute("bpmnElement", element);
        if (horizontal) {
            attribute("isHorizontal", "true");
        }
        xml.writeEmptyElement("dc", "Bounds", Bpmn.BOUNDS);
        attribute("x", box.x());
        attribute("y", box.y());
        attribute("width", box.width());
        attribute("height", box.height());
        xml.writeEndElement();
    }

    private void edge(String element, List<BpmnLayout.Box> points) throws XMLStreamException {
        xml.writeStartElement("bpmndi", "BPMNEdge", Bpmn.DIAGRAM);
        attribute("id", element + "_edge");
        attribute("bpmnElement", element);
        for (var point : points) {
            xml.writeEmptyElement("di", "waypoint", Bpmn.WAYPOINTS);
            attribute("x", point.x());
            attribute("y", point.y());
        }
        xml.writeEndElement();
    }

    private void begin(String name, String id) throws XMLStreamException {
        xml.writeStartElement("bpmn", name, Bpmn.MODEL);
        attribute("id", id);
    }

    private void empty(String name, String id) throws XMLStreamException {
        xml.writeEmptyElement("bpmn", name, Bpmn.MODEL);
        attribute("id", id);
    }

    private void text(String name, String text) throws XMLStreamException {
        xml.writeStartElement("bpmn", name, Bpmn.MODEL);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void attribute(String name, int value) throws XMLStreamException {
        attribute(name, Integer.toString(value));
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, value);
    }
}
