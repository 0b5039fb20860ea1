package vn.motcua.catalogue;

/** A case in which the papers differ, such as a child born abroad. */
public record Situation(String code, String name, String nameEn) {}
