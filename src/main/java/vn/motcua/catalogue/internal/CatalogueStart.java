package vn.motcua.catalogue.internal;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Before the first request: the shipped facts are in the catalogue, and what is in force is in memory. */
@Component
class CatalogueStart implements SmartInitializingSingleton {

    private final LoadFactFiles loadFactFiles;
    private final SearchIndex index;

    CatalogueStart(LoadFactFiles loadFactFiles, SearchIndex index) {
        this.loadFactFiles = loadFactFiles;
        this.index = index;
    }

    @Override
    public void afterSingletonsInstantiated() {
        loadFactFiles.load();
        index.read();
    }
}
