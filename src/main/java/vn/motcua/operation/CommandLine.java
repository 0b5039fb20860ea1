package vn.motcua.operation;

import picocli.CommandLine.Command;

/** The verbs of {@code ./motcua}, parsed by picocli. Each verb is a class of its own below this one. */
public final class CommandLine {

    private CommandLine() {}

    /** Runs one verb and returns the exit code: 0 done, 1 refused or findings, 2 wrong usage. */
    public static int execute(Class<?> application, String... arguments) {
        var line = new picocli.CommandLine(new Root());
        line.addSubcommand(new RunVerb(application));
        line.addSubcommand(new picocli.CommandLine(new BackupVerb())
                .addSubcommand(new RehearseVerb(application))
                .addSubcommand(new BackupKeyVerb()));
        line.addSubcommand(new RestoreVerb());
        line.addSubcommand(new CheckVerb(application));
        line.addSubcommand(new RebuildVerb(application));
        line.addSubcommand(new ConfigVerb());
        line.addSubcommand(new AdminVerb(application));
        line.addSubcommand(new TokenVerb(application));
        line.addSubcommand(new ImportVerb(application));
        line.addSubcommand(new TrainVerb(application));
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof StartRefused refused) {
                command.getErr().println(refused.getMessage());
                return 1;
            }
            throw failure;
        });
        return line.execute(arguments);
    }

    /** {@code ./motcua} without a verb prints the list of verbs. */
    @Command(
            name = "motcua",
            mixinStandardHelpOptions = true,
            synopsisSubcommandLabel = "VERB",
            description = "Một Cửa: hệ thống làm việc của chính quyền hai cấp.",
            footer = {
                "",
                "Ngoài ra: ./motcua test (toàn bộ kiểm thử), ./motcua bench TÊN (đo tốc độ).",
                "./motcua VERB --help nói rõ từng lệnh."
            })
    static final class Root implements Runnable {
        @picocli.CommandLine.Spec
        picocli.CommandLine.Model.CommandSpec spec = picocli.CommandLine.Model.CommandSpec.create();

        @Override
        public void run() {
            spec.commandLine().usage(System.out);
        }
    }
}
