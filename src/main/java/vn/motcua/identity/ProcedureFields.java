package vn.motcua.identity;

import java.util.List;

/** Port: the fields of procedures by which rights are given. Implemented by the module that knows the procedures. */
public interface ProcedureFields {

    /** In Vietnamese alphabetical order. */
    List<Field> list();

    /** @param code as {@link Grant#fields} holds it */
    record Field(String code, String name) {}
}
