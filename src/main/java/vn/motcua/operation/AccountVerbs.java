package vn.motcua.operation;

import java.util.function.Function;

/** Starts the application on a data directory for one question to the accounts. */
final class AccountVerbs {

    private final Class<?> application;

    AccountVerbs(Class<?> application) {
        this.application = application;
    }

    /** Prints the answer; 0 when done, 1 when refused. */
    int run(VerbOptions options, Function<LocalAccounts, LocalAccounts.Answer> question) {
        var settings = options.settings(0).forLooking();
        try (var open = OpenDatabase.of(settings);
                var instance = Instance.start(application, settings, open.database())) {
            var answer =
                    question.apply(instance.all(LocalAccounts.class).iterator().next());
            answer.lines().forEach(System.out::println);
            return answer.done() ? 0 : 1;
        }
    }
}
