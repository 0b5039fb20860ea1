package vn.motcua.catalogue.internal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.motcua.catalogue.AuthoredVersion;
import vn.motcua.catalogue.Hit;
import vn.motcua.catalogue.ProcedureCode;
import vn.motcua.catalogue.ProcedureContent;
import vn.motcua.catalogue.ProcedureSearch;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.Procedures;
import vn.motcua.catalogue.ProcessChange;
import vn.motcua.identity.Officer;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Result;

/** Behind the door: reads here, one class for each act. */
@Service
class ProcedureCatalogue implements Procedures {

    private final JdbcProcedures procedures;
    private final SearchIndex index;
    private final RecordProcedure recordProcedure;
    private final ConfirmVersion confirmVersion;
    private final ProposeVersion proposeVersion;
    private final JdbcAuthored authored;
    private final ProcessRules rules;
    private final Clock clock;

    ProcedureCatalogue(
            JdbcProcedures procedures,
            SearchIndex index,
            RecordProcedure recordProcedure,
            ConfirmVersion confirmVersion,
            ProposeVersion proposeVersion,
            JdbcAuthored authored,
            ProcessRules rules,
            Clock clock) {
        this.procedures = procedures;
        this.index = index;
        this.recordProcedure = recordProcedure;
        this.confirmVersion = confirmVersion;
        this.proposeVersion = proposeVersion;
        this.authored = authored;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public Optional<ProcedureVersion> findInForce(ProcedureCode code, LocalDate on) {
        return procedures.findInForce(code, on);
    }

    @Override
    public ProcedureVersion getVersion(long versionId) {
        return procedures
                .find(versionId)
                .orElseThrow(() -> new NoSuchElementException("No procedure version " + versionId));
    }

    @Override
    public List<ProcedureVersion> listVersions(ProcedureCode code) {
        return procedures.listVersions(code);
    }

    @Override
    public List<ProcedureVersion> listInForce() {
        return procedures.listInForce(CivilTime.day(clock.instant()));
    }

    @Override
    public List<Hit> search(ProcedureSearch search) {
        return index.search(search);
    }

    @Override
    public ProcedureVersion record(ProcedureContent content, String source) {
        return recordProcedure.record(content, source);
    }

    @Override
    public Result<ProcedureVersion> propose(ProcessChange change, Officer officer) {
        return proposeVersion.propose(change, officer);
    }

    @Override
    public Result<ProcedureVersion> decline(long versionId, Officer officer, String reason) {
        return proposeVersion.decline(versionId, officer, reason);
    }

    @Override
    public Map<Long, AuthoredVersion> findAuthored(Collection<Long> versionIds) {
        return authored.findAll(versionIds);
    }

    @Override
    public Optional<ProcedureVersion> findLatest(ProcedureCode code) {
        return procedures.findLatest(code);
    }

    @Override
    public Optional<BigDecimal> findMostHours(ProcedureVersion version, LocalDate from) {
        return rules.mostHours(version.limits(), from);
    }

    @Override
    public List<ProcedureVersion> listUnconfirmed(int limit) {
        return procedures.listUnconfirmed(CivilTime.day(clock.instant()), limit);
    }

    @Override
    public Result<ProcedureVersion> confirm(long versionId, Officer officer, String note) {
        return confirmVersion.confirm(versionId, officer, note);
    }
}
