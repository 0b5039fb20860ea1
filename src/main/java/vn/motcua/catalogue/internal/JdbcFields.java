package vn.motcua.catalogue.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.catalogue.Field;
import vn.motcua.catalogue.ProcedureContent;

/** The fields' rows. */
@Repository
class JdbcFields {

    private final JdbcClient db;

    JdbcFields(JdbcClient db) {
        this.db = db;
    }

    /** Without counting what uses them. */
    List<Field> listNamed() {
        return db.sql("select code, name, name_en, ended_on, 0 as procedures from catalogue.field order by code")
                .query(JdbcFields::field)
                .list();
    }

    Optional<Field> find(String code) {
        return db.sql("select code, name, name_en, ended_on, 0 as procedures from catalogue.field where code = :code")
                .param("code", code)
                .query(JdbcFields::field)
                .optional();
    }

    /** A field first met in a version is called as the version calls it. */
    void meet(ProcedureContent content, Instant now) {
        insert(content.field(), content.fieldName(), content.fieldNameEn(), now);
    }

    /** False when the code is taken. */
    boolean insert(String code, String name, String nameEn, Instant now) {
        return db.sql("""
                        insert into catalogue.field (code, name, name_en, changed_at)
                        values (:code, :name, :nameEn, :now)
                        on conflict on constraint field_pk do nothing
                        """)
                        .param("code", code)
                        .param("name", name)
                        .param("nameEn", nameEn)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean rename(String code, String name, String nameEn, Instant now) {
        return db.sql("""
                        update catalogue.field
                           set name = :name, name_en = :nameEn, changed_at = :now
                         where code = :code
                        """)
                        .param("code", code)
                        .param("name", name)
                        .param("nameEn", nameEn)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean end(String code, @Nullable LocalDate from, Instant now) {
        return db.sql("update catalogue.field set ended_on = :from, changed_at = :now where code = :code")
                        .param("code", code)
                        .param("from", from)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Field field(ResultSet row, int n) throws SQLException {
        return new Field(
                row.getString("code"),
                row.getString("name"),
                row.getString("name_en"),
                row.getObject("ended_on", LocalDate.class),
                row.getInt("procedures"));
    }
}
