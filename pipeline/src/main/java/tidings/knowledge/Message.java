package tidings.knowledge;

/**
 * What travels between the stages of knowledge: always all that holds now, never a difference, so that the receiver
 * compares with what it has and hearing it twice is hearing it once.
 */
public sealed interface Message
        permits NameReport, SurnameAnswer, SubjectReports, MentionReport, FactReport, ClockReport {}
