package io.largesse.report;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A page as its readers' programs see it: its elements, found by XPath. */
record ParsedPage(Document document) {
  /** A page is well-formed XML but for its first line, so that any stray markup is found. */
  static ParsedPage of(String page) {
    try {
      return new ParsedPage(
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(page.replaceFirst("<!DOCTYPE html>", "")))));
    } catch (SAXException | IOException | ParserConfigurationException broken) {
      throw new AssertionError("The page is not well-formed", broken);
    }
  }

  List<Element> all(String path) {
    return all(path, document);
  }

  /** The one element of that path. */
  Element one(String path) {
    List<Element> all = all(path);
    if (all.size() != 1) {
      throw new AssertionError(all.size() + " elements are at " + path);
    }
    return all.getFirst();
  }

  List<String> texts(String path) {
    return texts(path, document);
  }

  static List<Element> all(String path, Node within) {
    try {
      NodeList nodes =
          (NodeList)
              XPathFactory.newInstance().newXPath().evaluate(path, within, XPathConstants.NODESET);
      List<Element> elements = new ArrayList<>();
      for (int index = 0; index < nodes.getLength(); index++) {
        elements.add((Element) nodes.item(index));
      }
      return elements;
    } catch (XPathExpressionException wrong) {
      throw new AssertionError(path, wrong);
    }
  }

  static List<String> texts(String path, Node within) {
    return all(path, within).stream().map(Element::getTextContent).toList();
  }

  static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }
}
