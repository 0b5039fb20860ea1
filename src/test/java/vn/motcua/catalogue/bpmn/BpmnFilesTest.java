package vn.motcua.catalogue.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import vn.motcua.catalogue.CatalogueRefusal;
import vn.motcua.catalogue.Post;
import vn.motcua.catalogue.ProcedureScenario;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.ProcessStep;
import vn.motcua.shared.RefusalCode;
import vn.motcua.shared.Result;

class BpmnFilesTest {

    private static final String HEAD = "<definitions xmlns=\"" + Bpmn.MODEL + "\" xmlns:m=\"" + Bpmn.OURS + "\">";

    /** Examination is done again after it was sent back, and a simple case passes it over. */
    private static final List<ProcessStep> BRANCHED = List.of(
            step("Tiếp nhận", Post.RECEPTION, "1.5", 2, 3),
            step("Thẩm định", Post.EXAMINATION, "8"),
            step("Ký", Post.SIGNING, "4", 4, 2),
            step("Vào sổ & trả", Post.CLERK, "1"));

    @Test
    void everythingThatIsDrawnExistsAndEverythingThatExistsIsDrawn() throws Exception {
        var file = parsed(written(BRANCHED));
        var drawn = new HashSet<String>();
        each(file.getElementsByTagNameNS(Bpmn.DIAGRAM, "*")).forEach(it -> drawn.add(it.getAttribute("bpmnElement")));
        var ids = new ArrayList<String>();
        each(file.getElementsByTagNameNS("*", "*")).stream()
                .map(it -> it.getAttribute("id"))
                .filter(it -> !it.isEmpty())
                .forEach(ids::add);
        assertThat(ids).doesNotHaveDuplicates();

        for (var name : List.of(
                "startEvent", "userTask", "exclusiveGateway", "endEvent", "sequenceFlow", "lane", "participant")) {
            var all = each(file.getElementsByTagNameNS(Bpmn.MODEL, name));
            assertThat(all).as(name).isNotEmpty();
            assertThat(all).allSatisfy(it -> assertThat(drawn).contains(it.getAttribute("id")));
        }
        each(file.getElementsByTagNameNS(Bpmn.MODEL, "sequenceFlow"))
                .forEach(it -> assertThat(ids).contains(it.getAttribute("sourceRef"), it.getAttribute("targetRef")));
        for (var name : List.of("incoming", "outgoing", "flowNodeRef")) {
            each(file.getElementsByTagNameNS(Bpmn.MODEL, name))
                    .forEach(it -> assertThat(ids).contains(it.getTextContent()));
        }
        assertThat(each(file.getElementsByTagNameNS(Bpmn.MODEL, "exclusiveGateway")))
                .hasSize(2);
    }

    @Test
    void whatIsWrittenIsReadBackAsItWas() {
        var read = read(written(BRANCHED)).orThrow();
        assertThat(read.steps()).isEqualTo(BRANCHED);
        assertThat(read.leftOut()).isEmpty();
    }

    @Property(tries = 200)
    void aProcessThatGoesDownTheTableComesBackWhole(@ForAll("processes") List<ProcessStep> steps) {
        var read = read(written(steps)).orThrow();
        assertThat(read.steps()).isEqualTo(steps);
        assertThat(read.leftOut()).isEmpty();
    }

    /** Each step leads to the one below it and perhaps to one above it, so that the order of the rows is the only one. */
    @Provide
    Arbitrary<List<ProcessStep>> processes() {
        var posts = Arbitraries.of(Post.values());
        var backs = Arbitraries.integers().between(0, 8);
        return posts.list().ofMinSize(1).ofMaxSize(8).flatMap(by -> backs.list()
                .ofSize(by.size())
                .map(back -> IntStream.rangeClosed(1, by.size())
                        .mapToObj(i -> backwards(i, by.size(), by.get(i - 1), back.get(i - 1)))
                        .toList()));
    }

    private static ProcessStep backwards(int number, int size, Post post, int back) {
        var name = "Bước \"" + number + "\" <&>";
        return back == 0 || back >= number
                ? step(name, post, "2.25")
                : step(name, post, "2.25", number == size ? ProcessStep.END : number + 1, back);
    }

    @Test
    void whatATableOfStepsCannotHoldIsNamed() {
        var read = read(HEAD + """
                <process id="p">
                  <laneSet id="l"><lane id="l1" name="Phòng Kinh tế"><flowNodeRef>b</flowNodeRef></lane>
                    <lane id="l2" name="can bo tiep nhan"><flowNodeRef>a</flowNodeRef></lane></laneSet>
                  <startEvent id="s"/>
                  <task id="a" name="Nhận" m:hours="2"/>
                  <parallelGateway id="g" name="Cùng lúc"/>
                  <userTask id="b" name="Xem"/><userTask id="c" name="Hỏi"/>
                  <intermediateCatchEvent id="w" name="Đợi trả lời"/>
                  <dataObject id="d" name="Tờ trình"/>
                  <endEvent id="e"/>
                  <sequenceFlow id="f1" sourceRef="s" targetRef="a"/>
                  <sequenceFlow id="f2" sourceRef="a" targetRef="g"/>
                  <sequenceFlow id="f3" sourceRef="g" targetRef="b"/>
                  <sequenceFlow id="f4" sourceRef="g" targetRef="c"/>
                  <sequenceFlow id="f5" sourceRef="b" targetRef="w"/>
                  <sequenceFlow id="f6" sourceRef="w" targetRef="e"/>
                </process>
                <process id="q"><task id="z" name="Việc khác"/></process>
                </definitions>""").orThrow();

        assertThat(read.steps())
                .containsExactly(
                        step("Nhận", Post.RECEPTION, "2"), new ProcessStep("Xem", "", BigDecimal.ZERO, List.of()));
        assertThat(read.leftOut())
                .containsExactlyInAnyOrder(
                        new BpmnImport.LeftOut("parallelGateway", "Cùng lúc", BpmnImport.Why.FIRST_BRANCH),
                        new BpmnImport.LeftOut("userTask", "Hỏi", BpmnImport.Why.NOT_REACHED),
                        new BpmnImport.LeftOut("intermediateCatchEvent", "Đợi trả lời", BpmnImport.Why.PASSED_OVER),
                        new BpmnImport.LeftOut("dataObject", "Tờ trình", BpmnImport.Why.NO_PLACE),
                        new BpmnImport.LeftOut("lane", "Phòng Kinh tế", BpmnImport.Why.UNKNOWN_POST),
                        new BpmnImport.LeftOut("process", "q", BpmnImport.Why.NO_PLACE),
                        new BpmnImport.LeftOut("task", "Việc khác", BpmnImport.Why.NO_PLACE));
    }

    @Test
    void aFileThatFetchesGrowsOrIsSomethingElseIsRefused() {
        var entity = "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>" + HEAD
                + "<process id=\"p\"><task id=\"a\" name=\"&x;\"/></process></definitions>";
        assertRefused(entity, CatalogueRefusal.CAT_150_BPMN_UNREADABLE);
        assertRefused(
                "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>" + HEAD + "</definitions>",
                CatalogueRefusal.CAT_150_BPMN_UNREADABLE);
        assertRefused("<html/>", CatalogueRefusal.CAT_150_BPMN_UNREADABLE);
        assertRefused("không phải XML", CatalogueRefusal.CAT_150_BPMN_UNREADABLE);
        assertRefused(HEAD, CatalogueRefusal.CAT_150_BPMN_UNREADABLE);
        assertRefused(HEAD + "</definitions>", CatalogueRefusal.CAT_152_BPMN_WITHOUT_STEPS);
        assertRefused(HEAD + "<a>".repeat(100), CatalogueRefusal.CAT_151_BPMN_TOO_LARGE);
        assertRefused(HEAD + "<a/>".repeat(30_000), CatalogueRefusal.CAT_151_BPMN_TOO_LARGE);
        assertRefused(HEAD + " ".repeat(BpmnReader.LARGEST), CatalogueRefusal.CAT_151_BPMN_TOO_LARGE);
    }

    private static void assertRefused(String file, RefusalCode code) {
        assertThat(read(file)).isInstanceOfSatisfying(Result.Refused.class, it -> assertThat(
                        ((Result.Refused<?>) it).why().code())
                .isEqualTo(code));
    }

    private static Result<BpmnImport> read(String file) {
        return BpmnReader.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    private static String written(List<ProcessStep> steps) {
        var content = ProcedureScenario.procedure("9.000402", "Thủ tục <thử> & đọc lại")
                .withProcess(steps, LocalDate.parse("2026-12-01"));
        var version = new ProcedureVersion(
                1, 1, content, "Thử nghiệm", "Trial", content.from(), null, null, "", Instant.EPOCH);
        var out = new ByteArrayOutputStream();
        BpmnWriter.write(version, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Document parsed(String xml) throws ParserConfigurationException, SAXException, IOException {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> each(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(it -> (Element) nodes.item(it))
                .toList();
    }

    private static ProcessStep step(String name, Post post, String hours, Integer... next) {
        return new ProcessStep(name, post.label(), new BigDecimal(hours), List.of(next));
    }
}
