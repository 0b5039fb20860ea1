package vn.motcua.dossier.internal;

import static vn.motcua.dossier.DossierRefusal.*;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditTrail;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Shelves;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Role;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.Result;
import vn.motcua.shared.Text;

/** In a column of the dossier's row, beside the gate: where papers lie is no step, and must not make anybody's step too late. */
@Service
class ShelvesInRow implements Shelves {

    private static final int LOOKED_AT = 100;
    private static final int MOST_USED = 5;

    private final JdbcClient db;
    private final AuditTrail audit;

    ShelvesInRow(JdbcClient db, AuditTrail audit) {
        this.db = db;
        this.audit = audit;
    }

    @Override
    public String get(DossierId dossier) {
        return db.sql("""
                select coalesce(shelf_place, '') from dossier.dossier
                 where unit_id = :unit and year = :year and serial = :serial
                """)
                .param("unit", dossier.unit())
                .param("year", dossier.year())
                .param("serial", dossier.serial())
                .query(String.class)
                .optional()
                .orElse("");
    }

    @Override
    public boolean mayPut(DossierView dossier, Officer officer) {
        return officer.rights()
                .has(Role.RECEPTION_OFFICER, dossier.receiving(), dossier.field(), dossier.procedureCode());
    }

    @Override
    public List<String> listUsed(UnitId desk) {
        return db.sql("""
                select shelf_place
                  from (select shelf_place, received_at
                          from dossier.dossier
                         where unit_id = :unit and received_at is not null
                         order by received_at desc
                         limit :looked) latest
                 where shelf_place is not null
                 group by shelf_place
                 order by max(received_at) desc
                 limit :most
                """)
                .param("unit", desk.value())
                .param("looked", LOOKED_AT)
                .param("most", MOST_USED)
                .query((row, _) -> row.getString("shelf_place"))
                .list();
    }

    @Override
    @Transactional
    public Result<String> put(DossierId dossier, String place, Officer officer) {
        var clean = Text.clean(place);
        if (clean.length() > MOST_CHARACTERS) {
            return Result.refused(DOS_122_TEXT_TOO_LONG, "vị trí lưu", MOST_CHARACTERS);
        }
        if (update(dossier, clean, officer) == 0) {
            return Result.refused(DOS_100_NOT_FOUND);
        }
        audit.record(new AuditEntry(
                "dossier.shelved", officer.account().toString(), DossierWords.of(dossier), Map.of("place", clean)));
        return Result.done(clean);
    }

    private int update(DossierId dossier, String place, Officer officer) {
        var reach = DeskReach.of(officer);
        return db.sql("""
                update dossier.dossier d
                   set shelf_place = nullif(:place, '')
                 where d.unit_id = :unit and d.year = :year and d.serial = :serial
                   and exists (select 1 from unnest(:units::int[], :fields::text[], :procedures::text[]) as r (unit, field, procedure)
                                where r.unit = d.unit_id and (r.field is null or r.field = d.field)
                                  and (r.procedure is null or r.procedure = d.procedure_code))
                """)
                .param("place", place)
                .param("unit", dossier.unit())
                .param("year", dossier.year())
                .param("serial", dossier.serial())
                .param("units", reach.units())
                .param("fields", reach.fields())
                .param("procedures", reach.procedures())
                .update();
    }
}
