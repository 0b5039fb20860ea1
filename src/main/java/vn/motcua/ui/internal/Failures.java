package vn.motcua.ui.internal;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.beans.ConversionNotSupportedException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.RefusedException;

/** Which refusal an exception stands for. What is not listed is a bug and becomes {@code UI_500_UNEXPECTED}. */
final class Failures {

    private Failures() {}

    static Refusal refusalFor(Throwable failure) {
        return switch (failure) {
            case RefusedException it -> it.refusal();
            case MissingServletRequestParameterException it -> missing(it.getParameterName());
            case MissingServletRequestPartException it -> missing(it.getRequestPartName());
            case MissingRequestValueException it -> Refusal.of(UiRefusal.UI_400_MALFORMED);
            case HandlerMethodValidationException it -> Refusal.of(UiRefusal.UI_400_INVALID);
            case BindException it -> Refusal.of(UiRefusal.UI_400_INVALID);
            case MaxUploadSizeExceededException it -> Refusal.of(UiRefusal.UI_413_TOO_LARGE);
            case MultipartException it -> Refusal.of(UiRefusal.UI_400_MALFORMED);
            case HttpMessageNotReadableException it -> refusedWhileReading(it);
            case InvalidParameterException it -> unreadable(it);
            case ConversionNotSupportedException it -> Refusal.of(UiRefusal.UI_500_UNEXPECTED);
            case TypeMismatchException it ->
                Refusal.of(UiRefusal.UI_400_WRONG_TYPE, String.valueOf(it.getPropertyName()));
            case AuthenticationException it -> Refusal.of(UiRefusal.UI_401_SIGN_IN);
            // names of fields are looked at only when a page reads them, long after the firewall let the address pass
            case RequestRejectedException it -> Refusal.of(UiRefusal.UI_400_BAD_TEXT);
            case AccessDeniedException it -> Refusal.of(UiRefusal.UI_403_FORBIDDEN);
            // the connection broke before the end: what became of the act is not known, asking again tells
            case TransactionSystemException it -> Refusal.of(UiRefusal.UI_503_BUSY);
            case CannotCreateTransactionException it -> Refusal.of(UiRefusal.UI_503_BUSY);
            case TransientDataAccessException it -> Refusal.of(UiRefusal.UI_503_BUSY);
            case DataAccessResourceFailureException it -> Refusal.of(UiRefusal.UI_503_BUSY);
            case ErrorResponse it -> Refusal.of(UiRefusal.of(it.getStatusCode().value()));
            default -> Refusal.of(UiRefusal.UI_500_UNEXPECTED);
        };
    }

    /** A body that turned out too large is refused in the middle of being read; the reader wraps that in its own complaint. */
    private static Refusal refusedWhileReading(Throwable failure) {
        for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedException refused) {
                return refused.refusal();
            }
        }
        return Refusal.of(UiRefusal.UI_400_MALFORMED);
    }

    private static Refusal missing(String parameter) {
        return Refusal.of(UiRefusal.UI_400_MISSING_PARAMETER, parameter);
    }

    /** The container says 400 for broken encoding and 413 for a body over its limit. */
    private static Refusal unreadable(InvalidParameterException failure) {
        return Refusal.of(failure.getErrorCode() == 413 ? UiRefusal.UI_413_TOO_LARGE : UiRefusal.UI_400_BAD_TEXT);
    }
}
