package vn.motcua.scan.pages;

/** Why a scanned file cannot be read; a sentence stands under each name. */
public enum Trouble {
    /** Neither PDF, TIFF, JPEG nor PNG, by its first bytes. */
    UNKNOWN_KIND,
    /** Damaged, or not what it says it is. */
    BROKEN,
    /** Opens only with a password. */
    PROTECTED,
    TOO_MANY_PAGES,
    /** More dots than a page is allowed, or more than the memory set aside for one file bears. */
    TOO_HEAVY,
    /** Not done within its time. */
    TOO_SLOW,
    /** The file, or one of its parts, is larger than a file may be. */
    TOO_LARGE,
    /** Only blank pages and cover sheets. */
    NOTHING_ON_IT,
    /** The product ended several times over it. */
    GAVE_UP
}
