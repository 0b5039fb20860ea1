package vn.motcua.catalogue.internal;

import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.motcua.catalogue.ProcedureCode;
import vn.motcua.catalogue.Responsibilities;
import vn.motcua.catalogue.Responsibility;

/** Behind the door: what an official settled goes before what was read. */
@Service
class StoredResponsibilities implements Responsibilities {

    private final JdbcNational national;

    StoredResponsibilities(JdbcNational national) {
        this.national = national;
    }

    @Override
    public Optional<Responsibility> find(ProcedureCode code) {
        return national.findResponsibility(code);
    }
}
