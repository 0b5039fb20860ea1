package vn.motcua.identity;

import java.util.List;

/** Port: the fields of procedures by which rights are given and papers are limited, as the catalogue has them today. */
public interface WorkAreas {

    /** In Vietnamese alphabetical order of their names. */
    List<Area> list();

    /** A field with its procedures in force. */
    record Area(String field, String name, List<Work> procedures) {}

    record Work(String code, String name) {}
}
