import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.VeraPDFFoundry;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/**
 * Validates files by veraPDF. Takes a list with a line for each check, its flavour ("ua1") and a path with a tab
 * between. Prints a line "checked" for each of them, and before it a line for each rule that the file breaks.
 */
class VeraPdf {
  public static void main(String[] args) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      String[] check = line.split("\t", 2);
      validate(PDFAFlavour.byFlavourId(check[0]), new File(check[1]));
      System.out.println("checked");
    }
  }

  private static void validate(PDFAFlavour flavour, File file) throws Exception {
    try (VeraPDFFoundry foundry = Foundries.defaultInstance();
        PDFAParser parser = foundry.createParser(file, flavour);
        PDFAValidator validator = foundry.createValidator(flavour, false)) {
      validator.validate(parser).getTestAssertions().stream()
          .map(VeraPdf::toLine)
          .distinct()
          .forEach(System.out::println);
    } catch (EncryptedPdfException | ModelParsingException refused) {
      System.out.println("unreadable: " + refused.getMessage());
    }
  }

  private static String toLine(TestAssertion failed) {
    var rule = failed.getRuleId();
    String message = failed.getMessage().replaceAll("\\s+", " ");
    return rule.getSpecification().getId() + ", " + rule.getClause() + "-" + rule.getTestNumber() + ": " + message;
  }
}
