package vn.motcua.catalogue.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.motcua.catalogue.AuthoredVersion;
import vn.motcua.catalogue.ContentChange;
import vn.motcua.catalogue.Editions;
import vn.motcua.catalogue.ProcedureCode;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.ProcessProblem;
import vn.motcua.catalogue.ProcessStep;
import vn.motcua.identity.Officer;
import vn.motcua.shared.Result;
import vn.motcua.shared.Slice;

/** Versions in the order in which they take force; those that wait or were declined stand in it but are followed by nothing. */
@Service
class EditionsInOrder implements Editions {

    private static final int MOST = 500;
    private static final Comparator<ProcedureVersion> BY_FORCE =
            Comparator.comparing(ProcedureVersion::from).thenComparingInt(ProcedureVersion::number);

    private final JdbcProcedures procedures;
    private final JdbcAuthored authored;
    private final ProposeVersion proposeVersion;
    private final ProcessRules rules;

    EditionsInOrder(
            JdbcProcedures procedures, JdbcAuthored authored, ProposeVersion proposeVersion, ProcessRules rules) {
        this.procedures = procedures;
        this.authored = authored;
        this.proposeVersion = proposeVersion;
        this.rules = rules;
    }

    @Override
    public List<Edition> list(ProcedureCode code) {
        var all = procedures.listVersions(code);
        var by = authored.findAll(all.stream().map(ProcedureVersion::id).toList());
        return all.stream()
                .map(it -> new Edition(it, by.get(it.id()), before(it, all, by)))
                .toList();
    }

    private static @Nullable ProcedureVersion before(
            ProcedureVersion version, List<ProcedureVersion> all, Map<Long, AuthoredVersion> authored) {
        return all.stream()
                .filter(it -> counts(it, authored) && BY_FORCE.compare(it, version) < 0)
                .max(BY_FORCE)
                .orElse(null);
    }

    private static boolean counts(ProcedureVersion version, Map<Long, AuthoredVersion> authored) {
        return version.confirmed() || !authored.containsKey(version.id());
    }

    @Override
    public Optional<Edition> find(ProcedureCode code, int number) {
        return list(code).stream().filter(it -> it.version().number() == number).findFirst();
    }

    @Override
    public Optional<ProcedureVersion> findBefore(ProcedureVersion version) {
        return procedures.findBefore(version.code(), version.from(), version.number());
    }

    @Override
    public List<ProcedureVersion> listComing(ProcedureCode code, LocalDate after) {
        var all = procedures.listVersions(code);
        var by = authored.findAll(all.stream().map(ProcedureVersion::id).toList());
        return all.stream()
                .filter(it -> counts(it, by) && it.from().isAfter(after))
                .sorted(BY_FORCE)
                .toList();
    }

    @Override
    public Slice<ProcedureVersion> listInForce(LocalDate on, @Nullable String after, int limit) {
        int most = Math.clamp(limit, 1, MOST);
        var rows = procedures.listInForce(on, after == null ? "" : after, most + 1);
        return Slice.of(rows, most, it -> it.code().value());
    }

    @Override
    public Result<ProcedureVersion> propose(ContentChange change, Officer officer) {
        return proposeVersion.propose(change, officer);
    }

    @Override
    public List<ProcessProblem> listProblems(List<ProcessStep> steps, ProcedureVersion version, LocalDate from) {
        return rules.problems(steps, version.limits(), from);
    }
}
