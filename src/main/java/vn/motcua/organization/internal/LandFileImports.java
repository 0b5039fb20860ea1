package vn.motcua.organization.internal;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.operation.FileImport;

/** {@code ./motcua import units} and its sisters. */
@Configuration(proxyBeanMethods = false)
class LandFileImports {

    @Bean
    FileImport unitsFileImport(LandImports imports) {
        return new Named("units", imports::takeUnits);
    }

    @Bean
    FileImport successionsFileImport(LandImports imports) {
        return new Named("successions", (file, limit, options) -> imports.takeSuccessions(file, limit));
    }

    @Bean
    FileImport neighbourhoodsFileImport(KeptLists lists) {
        return new Named("neighbourhoods", (file, limit, options) -> lists.takeNeighbourhoods(file, limit));
    }

    @Bean
    FileImport booksFileImport(KeptLists lists) {
        return new Named("books", (file, limit, options) -> lists.takeBooks(file, limit));
    }

    @Bean
    FileImport countsFileImport(KeptLists lists) {
        return new Named("counts", (file, limit, options) -> lists.takeCounts(file, limit));
    }

    @Bean
    FileImport serviceUnitsFileImport(ServiceLists lists) {
        return new Named("service-units", (file, limit, options) -> lists.takeUnits(file, limit));
    }

    @Bean
    FileImport serviceReorganisationsFileImport(ServiceLists lists) {
        return new Named("service-reorganisations", (file, limit, options) -> lists.takeReorganisations(file, limit));
    }

    private interface Take {
        FileImport.Answer take(Path file, long limitBytes, Map<String, String> options);
    }

    private record Named(String kind, Take how) implements FileImport {

        @Override
        public Answer take(Path file, long limitBytes, Map<String, String> options) {
            return how.take(file, limitBytes, options);
        }
    }
}
