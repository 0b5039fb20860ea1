package vn.motcua.organization.internal;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.organization.PublicServiceUnits.Edition;

/** Writes public service units and their reorganisations, a thousand a statement, in the caller's transaction. */
@Repository
class JdbcServiceLists {

    private static final int BATCH = 1_000;

    private final JdbcClient db;

    JdbcServiceLists(JdbcClient db) {
        this.db = db;
    }

    void writeEditions(List<Edition> editions) {
        inBatches(editions, batch -> {
            writeUnits(batch);
            db.sql("""
                    insert into organization.public_service_edition
                           (code, valid_from, valid_until, name, field, scope, governing_id, governing_name, autonomy, confirmed, basis)
                    select code, valid_from, valid_until, name, field, scope, governing_id, governing_name, autonomy, confirmed, basis
                      from unnest(cast(:codes as text[]), cast(:froms as date[]), cast(:untils as date[]), cast(:names as text[]),
                                  cast(:fields as text[]), cast(:scopes as text[]), cast(:units as integer[]), cast(:bodies as text[]),
                                  cast(:autonomies as smallint[]), cast(:confirmed as boolean[]), cast(:bases as text[]))
                        as given (code, valid_from, valid_until, name, field, scope, governing_id, governing_name, autonomy,
                                  confirmed, basis)
                        on conflict (code, valid_from) do update
                       set valid_until = excluded.valid_until, name = excluded.name, field = excluded.field, scope = excluded.scope,
                           governing_id = excluded.governing_id, governing_name = excluded.governing_name,
                           autonomy = excluded.autonomy, confirmed = excluded.confirmed, basis = excluded.basis
                    """)
                    .param("codes", texts(batch, Edition::code))
                    .param("froms", texts(batch, it -> it.from().toString()))
                    .param("untils", texts(batch, it -> text(it.until())))
                    .param("names", texts(batch, Edition::name))
                    .param("fields", texts(batch, it -> it.field().name()))
                    .param("scopes", texts(batch, it -> it.scope().name()))
                    .param(
                            "units",
                            numbers(
                                    batch,
                                    it -> it.unit() == null ? null : it.unit().value()))
                    .param("bodies", texts(batch, it -> it.unit() == null ? it.governing() : null))
                    .param("autonomies", numbers(batch, Edition::autonomy))
                    .param("confirmed", texts(batch, it -> String.valueOf(it.confirmed())))
                    .param("bases", texts(batch, Edition::basis))
                    .update();
        });
    }

    private void writeUnits(List<Edition> batch) {
        db.sql("""
                insert into organization.public_service_unit (code)
                select distinct code
                  from unnest(cast(:codes as text[])) as given (code)
                    on conflict do nothing
                """).param("codes", texts(batch, Edition::code)).update();
    }

    void add(ServiceReorganisation it) {
        int id = db.sql("""
                        insert into organization.public_service_reorganisation (day, form, decision, confirmed)
                        values (:day, :form, :decision, :confirmed)
                        returning id
                        """)
                .param("day", it.day())
                .param("form", it.form().name())
                .param("decision", it.decision())
                .param("confirmed", it.confirmed())
                .query(Integer.class)
                .single();
        writeSides(id, it);
    }

    /** The same units were reorganised on the same day, but otherwise than was stored. */
    void replace(int id, ServiceReorganisation it) {
        db.sql("""
                update organization.public_service_reorganisation
                   set form = :form, decision = :decision, confirmed = :confirmed
                 where id = :id
                """)
                .param("id", id)
                .param("form", it.form().name())
                .param("decision", it.decision())
                .param("confirmed", it.confirmed())
                .update();
        db.sql("delete from organization.public_service_reorganised where reorganisation_id = :id")
                .param("id", id)
                .update();
        writeSides(id, it);
    }

    private void writeSides(int id, ServiceReorganisation it) {
        db.sql("""
                insert into organization.public_service_reorganised (reorganisation_id, side, code)
                select :id, 'BEFORE', code
                  from unnest(cast(:before as text[])) as given (code)
                 union all
                select :id, 'AFTER', code
                  from unnest(cast(:after as text[])) as given (code)
                """)
                .param("id", id)
                .param("before", it.before().toArray(String[]::new))
                .param("after", it.after().toArray(String[]::new))
                .update();
    }

    private static <T> void inBatches(List<T> all, Consumer<List<T>> write) {
        for (int from = 0; from < all.size(); from += BATCH) {
            write.accept(all.subList(from, Math.min(all.size(), from + BATCH)));
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static <T> @Nullable String[] texts(List<T> all, Function<T, @Nullable String> of) {
        return all.stream().map(of).toArray(String[]::new);
    }

    private static <T> @Nullable Integer[] numbers(List<T> all, Function<T, @Nullable Integer> of) {
        return all.stream().map(of).toArray(Integer[]::new);
    }
}
