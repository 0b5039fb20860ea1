package vn.motcua.tables.internal;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.motcua.tables.TablesRefusal;

/** One XML part, read forward. No document type, so no entity can grow or reach out. */
final class XmlPart implements AutoCloseable {

    private static final XMLInputFactory FACTORY = factory();

    private final InputStream bytes;
    private final XMLStreamReader xml;

    XmlPart(InputStream bytes) throws IOException {
        this.bytes = bytes;
        try {
            xml = FACTORY.createXMLStreamReader(bytes);
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** Moves on; false at the end. */
    boolean next() throws IOException {
        try {
            if (!xml.hasNext()) {
                return false;
            }
            if (xml.next() == XMLStreamConstants.DTD) {
                throw new Unreadable(TablesRefusal.TAB_108_BROKEN);
            }
            return true;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    boolean atStart(String name) {
        return xml.isStartElement() && xml.getLocalName().equals(name);
    }

    boolean atEnd(String name) {
        return xml.isEndElement() && xml.getLocalName().equals(name);
    }

    /** The text at this place, empty when this is no text. */
    String characters() {
        return switch (xml.getEventType()) {
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> xml.getText();
            default -> "";
        };
    }

    /** By local name: producers differ in prefixes. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Of an attribute that is a number; what is none is a broken file. */
    int number(String name, int otherwise) throws Unreadable {
        var value = attribute(name);
        return value == null ? otherwise : number(value);
    }

    static int number(String digits) throws Unreadable {
        try {
            return Integer.parseInt(digits.strip());
        } catch (NumberFormatException e) {
            throw new Unreadable(TablesRefusal.TAB_108_BROKEN);
        }
    }

    /** An overrun budget comes wrapped by the parser; it keeps its own reason. */
    private static IOException broken(XMLStreamException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Unreadable unreadable) {
                return unreadable;
            }
        }
        return e.getNestedException() instanceof Unreadable nested
                ? nested
                : new Unreadable(TablesRefusal.TAB_108_BROKEN);
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
