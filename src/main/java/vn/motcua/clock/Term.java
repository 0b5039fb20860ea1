package vn.motcua.clock;

import java.math.BigDecimal;

public record Term(TermUnit unit, BigDecimal amount) {}
