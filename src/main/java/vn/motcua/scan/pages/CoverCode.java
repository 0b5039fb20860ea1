package vn.motcua.scan.pages;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The code of a cover sheet on a page, whichever way up and a little askew. Codes of other kinds, as on identity cards, are none.
 * A page is looked at in its full size and, where specks hide the code, with its dots drawn together.
 */
final class CoverCode {

    private static final Map<DecodeHintType, ?> HARDER = Map.of(DecodeHintType.TRY_HARDER, true);
    private static final List<Function<LuminanceSource, Binarizer>> WAYS =
            List.of(HybridBinarizer::new, GlobalHistogramBinarizer::new);

    private CoverCode() {}

    /** @param start what a cover sheet's code begins with */
    static Optional<String> find(BufferedImage grey, String start) {
        var full = Grey.of(grey);
        for (var tried : List.of(full, full.halved(), full.halved().halved())) {
            for (var way : WAYS) {
                var text = read(way.apply(source(tried)));
                if (text.isPresent()) {
                    return text.filter(it -> it.startsWith(start));
                }
            }
        }
        return Optional.empty();
    }

    private static LuminanceSource source(Grey grey) {
        return new PlanarYUVLuminanceSource(
                grey.dots(), grey.width(), grey.height(), 0, 0, grey.width(), grey.height(), false);
    }

    private static Optional<String> read(Binarizer way) {
        try {
            return Optional.of(
                    new QRCodeReader().decode(new BinaryBitmap(way), HARDER).getText());
        } catch (ReaderException e) {
            return Optional.empty();
        }
    }
}
