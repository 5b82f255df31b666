package tidings.knowledge;

import tidings.model.Fact;

/** How facts become bytes, always the same for equal ones, and facts again. */
public interface FactForm {

    byte[] write(Fact fact);

    Fact read(byte[] bytes);
}
