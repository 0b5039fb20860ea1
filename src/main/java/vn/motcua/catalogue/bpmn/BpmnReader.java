package vn.motcua.catalogue.bpmn;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.CatalogueRefusal;
import vn.motcua.shared.Result;
import vn.motcua.shared.Text;

/**
 * Reads the first process of a BPMN 2.0 file as steps. Element by element, within bounds; without document types and entities, so
 * that a file fetches nothing and grows into nothing.
 */
public final class BpmnReader {

    /** Bytes of a file. */
    public static final int LARGEST = 1 << 20;

    private static final int MOST_ELEMENTS = 20_000;
    private static final int MOST_TASKS = 200;
    private static final int DEEPEST = 40;
    private static final int LONGEST_NAME = 200;
    private static final Pattern HOURS = Pattern.compile("\\d{1,4}(\\.\\d{1,2})?");
    private static final Set<String> TASKS = Set.of(
            "task",
            "userTask",
            "manualTask",
            "serviceTask",
            "sendTask",
            "receiveTask",
            "businessRuleTask",
            "scriptTask");
    /** Of the standard, without a meaning of their own for the steps. */
    private static final Set<String> SILENT = Set.of(
            "definitions",
            "collaboration",
            "participant",
            "process",
            "laneSet",
            "lane",
            "flowNodeRef",
            "incoming",
            "outgoing",
            "documentation",
            "extensionElements",
            "startEvent",
            "endEvent",
            "exclusiveGateway",
            "sequenceFlow");

    private final XMLStreamReader xml;
    private final FoundNodes found = new FoundNodes();
    private final List<String> open = new ArrayList<>();
    private @Nullable String lane;
    private int processes;
    private int elements;

    private BpmnReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    /**
     * The steps of the first process, and what was left out. Refused: {@code CAT_150} not a BPMN file, or one with a document
     * type; {@code CAT_151} beyond the bounds; {@code CAT_152} nothing in it can be a step.
     *
     * @param file at most {@link #LARGEST} bytes of it are read; the stream stays open
     */
    public static Result<BpmnImport> read(InputStream file) {
        var bounded = new AtMost(file, LARGEST);
        try {
            var reader = new BpmnReader(factory().createXMLStreamReader(bounded));
            reader.readAll();
            var read = reader.found.imported();
            return read.steps().isEmpty()
                    ? Result.refused(CatalogueRefusal.CAT_152_BPMN_WITHOUT_STEPS)
                    : Result.done(read);
        } catch (TooLarge e) {
            return Result.refused(CatalogueRefusal.CAT_151_BPMN_TOO_LARGE, LARGEST >> 20);
        } catch (XMLStreamException | RuntimeException e) {
            return bounded.isBeyond()
                    ? Result.refused(CatalogueRefusal.CAT_151_BPMN_TOO_LARGE, LARGEST >> 20)
                    : Result.refused(CatalogueRefusal.CAT_150_BPMN_UNREADABLE);
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    /** Beyond a bound of the content. */
    private static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private void readAll() throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> begin();
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new XMLStreamException("A document type");
                default -> {}
            }
        }
    }

    private void begin() throws XMLStreamException {
        if (++elements > MOST_ELEMENTS || open.size() > DEEPEST) {
            throw new TooLarge();
        }
        var name = xml.getLocalName();
        boolean ofModel = Bpmn.MODEL.equals(xml.getNamespaceURI());
        if (open.isEmpty() && !(ofModel && name.equals("definitions"))) {
            throw new XMLStreamException("Not BPMN");
        }
        boolean inner = open.contains("subProcess") || open.contains("extensionElements");
        open.add(name);
        if (!ofModel) {
            return;
        }
        if (name.equals("process")) {
            processes++;
        }
        if (processes > 1 || inner) {
            leaveOutWhole(name);
        } else {
            model(name);
        }
    }

    /** Of a second process or a process within a process only its head is named. */
    private void leaveOutWhole(String name) {
        if (name.equals("process") || TASKS.contains(name)) {
            found.leaveOut(name, called(), BpmnImport.Why.NO_PLACE);
        }
    }

    private void model(String name) throws XMLStreamException {
        if (name.equals("lane")) {
            lane = called();
        } else if (name.equals("flowNodeRef")) {
            var node = xml.getElementText().strip();
            open.removeLast();
            found.inLane(node, lane == null ? "" : lane);
        } else if (name.equals("sequenceFlow")) {
            found.flow(said("sourceRef"), said("targetRef"));
        } else if (name.equals("conditionExpression")) {
            found.leaveOut(name, parentCalled(), BpmnImport.Why.NO_PLACE);
        } else {
            node(name);
        }
    }

    private String parentCalled() {
        return open.size() > 1 ? open.get(open.size() - 2) : "";
    }

    private void node(String name) {
        var id = said("id");
        if (TASKS.contains(name)) {
            found.task(id, name, called(), hours());
            if (found.tasks() > MOST_TASKS) {
                throw new TooLarge();
            }
        } else if (name.equals("startEvent")) {
            found.start(id);
        } else if (name.equals("endEvent")) {
            found.end(id);
        } else if (name.equals("exclusiveGateway")) {
            found.choice(id);
        } else if (name.endsWith("Gateway")) {
            found.firstBranch(id, name, called());
        } else if (name.equals("intermediateCatchEvent")
                || name.equals("intermediateThrowEvent")
                || name.equals("subProcess")
                || name.equals("callActivity")
                || name.equals("transaction")) {
            found.passed(id, name, called());
        } else if (!SILENT.contains(name) && isDirectlyInProcess()) {
            found.leaveOut(name, called(), BpmnImport.Why.NO_PLACE);
        }
    }

    private boolean isDirectlyInProcess() {
        return open.size() == 3;
    }

    private void end() {
        var name = open.removeLast();
        if (name.equals("lane")) {
            lane = null;
        }
    }

    /** Its name, else its id. */
    private String called() {
        var name = Text.clean(said("name"));
        var called = name.isEmpty() ? said("id") : name;
        return called.length() > LONGEST_NAME ? called.substring(0, LONGEST_NAME) : called;
    }

    private String said(String attribute) {
        var value = xml.getAttributeValue(null, attribute);
        return value == null ? "" : value;
    }

    private BigDecimal hours() {
        var hours = xml.getAttributeValue(Bpmn.OURS, "hours");
        return hours != null && HOURS.matcher(hours).matches() ? new BigDecimal(hours) : BigDecimal.ZERO;
    }
}
