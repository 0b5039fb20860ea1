package vn.motcua.testing;

/** What is ended by SIGKILL; afterwards the product works again, by itself or by being started as an operator would. */
public enum Kill {
    APPLICATION {
        @Override
        public void strike(Product product) {
            product.killApplication();
            product.start();
        }
    },
    /** The running application brings it back by itself. */
    DATABASE {
        @Override
        public void strike(Product product) {
            product.killDatabase();
        }
    },
    BOTH {
        @Override
        public void strike(Product product) {
            product.killApplication();
            product.killDatabase();
            product.start();
        }
    };

    public abstract void strike(Product product);
}
