package tidings.ingest;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Something that may find its input unreadable. */
interface Attempt {

    void run() throws IOException, UnreadableException;

    /** Runs it; what goes wrong with the input goes to the receiver, and whoever called goes on. */
    static void at(String location, Receiver receiver, Attempt attempt) {
        try {
            attempt.run();
        } catch (UnreadableException e) {
            receiver.unreadable(e.at(location));
        } catch (NoSuchFileException e) {
            receiver.unreadable(new Unreadable(location, "no such file", Obstacle.MISSING));
        } catch (AccessDeniedException e) {
            receiver.unreadable(new Unreadable(location, "no permission to read it", Obstacle.FORBIDDEN));
        } catch (IOException e) {
            receiver.unreadable(new UnreadableException(Obstacle.BROKEN, "cannot be read: " + inWords(e)).at(location));
        }
    }

    /** What a library says, which says nothing of some ends. */
    static String inWords(IOException e) {
        return e.getMessage() == null ? "it ends in the middle" : e.getMessage();
    }
}
