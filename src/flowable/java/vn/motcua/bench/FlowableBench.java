package vn.motcua.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.EndEvent;
import org.flowable.bpmn.model.FlowNode;
import org.flowable.bpmn.model.Process;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.bpmn.model.StartEvent;
import org.flowable.bpmn.model.UserTask;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.motcua.dossier.Dossiers;
import vn.motcua.operation.Database;

/** {@code ./motcua bench flowable}: whole lives through the product against six human steps in a general workflow engine. */
@Command(
        name = "flowable",
        mixinStandardHelpOptions = true,
        description = {
            "So vòng đời hồ sơ của sản phẩm (mười hành vi, đủ quy tắc và số hiệu) với quy trình sáu bước người làm trong",
            "Flowable 8.0.0 trên cùng PostgreSQL bền vững, luân phiên. Để tham khảo: khoảng 5 lần trở lên."
        })
final class FlowableBench implements Callable<Integer> {

    private static final List<String> STEPS = List.of("receive", "examine", "draft", "approve", "issue", "return");
    private static final double EXPECTED = 5;

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Option(names = "--stored", description = "số hồ sơ đã lưu của sản phẩm (mặc định ${DEFAULT-VALUE})")
    private int stored = 10_000;

    @Option(names = "--threads", description = "số luồng (mặc định ${DEFAULT-VALUE})")
    private int threads = 8;

    @Option(names = "--pairs", description = "số cặp (mặc định ${DEFAULT-VALUE})")
    private int pairs = 3;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new FlowableBench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        try (var city = BenchCity.open(options.folder, stored);
                var pool = pool(city)) {
            System.out.println(Machine.describe(city.admin()));
            var engine = engine(pool);
            try {
                compare(city, engine);
            } finally {
                engine.close();
            }
        }
        return 0;
    }

    private static HikariDataSource pool(BenchCity city) throws SQLException {
        try (var statement = city.admin().createStatement()) {
            statement.execute("drop database if exists flowable");
            statement.execute("create database flowable");
        }
        Database database = city.product().database();
        var pool = new HikariDataSource();
        pool.setJdbcUrl(database.url().replaceAll("/postgres$", "/flowable"));
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(16);
        return pool;
    }

    private static ProcessEngine engine(HikariDataSource pool) {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(pool);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setAsyncExecutorActivate(false);
        var engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addBpmnModel("dossier.bpmn20.xml", model())
                .deploy();
        return engine;
    }

    private static BpmnModel model() {
        var process = new Process();
        process.setId("dossier");
        FlowNode last = new StartEvent();
        last.setId("start");
        process.addFlowElement(last);
        for (var step : STEPS) {
            var task = new UserTask();
            task.setId(step);
            task.setName(step);
            task.setCandidateGroups(List.of("desk"));
            last = follow(process, last, task);
        }
        var end = new EndEvent();
        end.setId("end");
        follow(process, last, end);
        var model = new BpmnModel();
        model.addProcess(process);
        return model;
    }

    private static FlowNode follow(Process process, FlowNode before, FlowNode after) {
        process.addFlowElement(after);
        process.addFlowElement(new SequenceFlow(before.getId(), after.getId()));
        return after;
    }

    /** Start, then take and complete each task, each call its own transaction. */
    private static void lead(ProcessEngine engine) {
        var instance = engine.getRuntimeService()
                .startProcessInstanceByKey(
                        "dossier",
                        UUID.randomUUID().toString(),
                        Map.of("applicant", "Nguyễn Thử Nghiệm", "procedure", "1.004873"));
        for (var step : STEPS) {
            var tasks = engine.getTaskService();
            var task = tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult();
            tasks.claim(task.getId(), "officer");
            tasks.complete(task.getId(), Map.of(step, "done"));
        }
    }

    private void compare(BenchCity city, ProcessEngine engine) throws Exception {
        var ours = new ArrayList<Window.Worker>();
        var theirs = new ArrayList<Window.Worker>();
        for (var unit : city.staff().communes().subList(0, threads)) {
            var office = new ServiceOffice(city.product().bean(Dossiers.class), unit);
            ours.add(() -> office.lead(() -> UUID.randomUUID().toString()));
            theirs.add(() -> lead(engine));
        }
        Window.rate(ours, options.warmUpSeconds);
        Window.rate(theirs, options.warmUpSeconds);
        System.out.printf("%n%d luồng, mỗi lượt %d giây (vòng đời mỗi giây)%n", threads, options.seconds);
        var rates = new ArrayList<double[]>();
        for (int pair = 1; pair <= pairs; pair++) {
            var it = new double[] {lives(ours), lives(theirs)};
            rates.add(it);
            System.out.printf(Locale.ROOT, "  cặp %d: sản phẩm %,6.1f   Flowable %,6.1f   %.1f lần%n", pair, it[0], it[1], it[0] / it[1]);
        }
        Spread.of(rates, it -> it[0] / it[1]).atLeast("sản phẩm / Flowable (tham khảo)", EXPECTED);
    }

    private double lives(List<Window.Worker> workers) throws Exception {
        return Window.rate(workers, options.seconds) / ServiceOffice.ACTS;
    }
}
