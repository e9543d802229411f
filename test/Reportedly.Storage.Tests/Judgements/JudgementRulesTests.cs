using Reportedly.Storage.Judgements;
using static Reportedly.Storage.Tests.Judgements.MarketReport;

namespace Reportedly.Storage.Tests.Judgements;

/// <summary>A judgement that says too little or too much is refused with a sentence that helps.</summary>
public sealed class JudgementRulesTests
{
    public static TheoryData<JudgementDraft> Fit =>
        [
            Says(JudgementKind.Accept, "e1", "f1", "c1", "p1", "a1", "report") with
            {
                Why = null,
            },
            Corrects("f1", FieldChange.To("low", "13"), FieldChange.To("high", "13")),
            Says(JudgementKind.Reject, "e1"),
            Says(JudgementKind.Same, "e1", "e2"),
            Says(JudgementKind.Different, "e1") with
            {
                From = [To("e2")],
            },
            Says(JudgementKind.Assign, "e1") with
            {
                Assignee = "Ilya Brandt",
                Why = null,
            },
            Says(JudgementKind.Assign, "e1") with
            {
                Assignee = null,
            },
            Says(JudgementKind.Note, "e1") with
            {
                Note = "Two lines,\nand a tab:\t.",
            },
            Says(JudgementKind.Grade, "c1") with
            {
                SourceGrade = SourceGrade.F,
            },
            Says(JudgementKind.Grade, "c1") with
            {
                InformationGrade = InformationGrade.Confirmed,
            },
            Undoes("j12"),
        ];

    public static TheoryData<JudgementDraft, string> Unfit =>
        new()
        {
            { Says(JudgementKind.Accept), "an accept is about something; name it." },
            { Says(JudgementKind.Accept, "e1", "e1"), "e1 \"bomb\" is named twice; name it once." },
            { Says(JudgementKind.Accept, "e1") with { Who = " " }, "who is blank; write something or leave it out." },
            {
                Says(JudgementKind.Accept, "e1") with
                {
                    Who = "a\nb",
                },
                "who holds the control character U+000A; leave it out."
            },
            { Says(JudgementKind.Accept, "e1") with { Who = "\ud800" }, "who holds half a character; write it again." },
            {
                Says(JudgementKind.Accept, "e1") with
                {
                    Who = new string('x', 501),
                },
                "who has 501 characters; 500 are the most."
            },
            {
                Says(JudgementKind.Accept, "e1") with
                {
                    Note = "x",
                },
                "an accept takes no note; make two judgements of it."
            },
            {
                Says(JudgementKind.Accept, "e1") with
                {
                    From = [To("e2")],
                },
                "an accept takes no from; make two judgements of it."
            },
            {
                Says(JudgementKind.Accept, "e1") with
                {
                    Schema = "x/2",
                },
                "schema is 'x/2'; this version takes reportedly/judgement/1."
            },
            {
                Says(JudgementKind.Reject, "e1") with
                {
                    Why = null,
                },
                "why is missing; say why, since a reject changes what others see."
            },
            { Says(JudgementKind.Same, "e1"), "a same is about two things at least; name it." },
            { Says(JudgementKind.Same, "e1", "f1"), "a same is about events; f1 \"12\" is of sort figure." },
            { Says(JudgementKind.Different, "e1"), "from is empty; say what the subjects are different from." },
            {
                Says(JudgementKind.Different, "e1") with
                {
                    From = [To("e1")],
                },
                "e1 \"bomb\" is named twice; name it once."
            },
            { Says(JudgementKind.Note, "e1"), "note is missing; say something." },
            {
                Says(JudgementKind.Grade, "c1"),
                "both grades are missing; give source_grade (A to F), information_grade (1 to 6), or both."
            },
            {
                Says(JudgementKind.Grade, "c1") with
                {
                    InformationGrade = (InformationGrade)7,
                },
                "information_grade is one of 1, 2, 3, 4, 5, 6."
            },
            { Says(JudgementKind.Undo), "undoes is ''; give the id of a judgement: j12." },
            { Undoes("j0"), "undoes is 'j0'; give the id of a judgement: j12." },
            { Undoes("j1") with { Subjects = [To("e1")] }, "an undo takes no subjects; make two judgements of it." },
            { Corrects("e1"), "changes is empty; say which field is to become what." },
            {
                Corrects("e1", FieldChange.To("stage", "x")) with
                {
                    Subjects = [To("e1"), To("e2")],
                },
                "a correct is about one thing; make one judgement for each."
            },
            {
                Corrects("e1", FieldChange.To("stage", "planned"), FieldChange.To("stage", "ongoing")),
                "stage is changed twice; say once what it is to be."
            },
            {
                Corrects("report", FieldChange.To("text", "x")),
                "report has no field 'text' that can be corrected; these can: url, publisher, byline, published.from, published.to."
            },
            {
                Corrects("a1", FieldChange.To("kind", "army")),
                "kind takes one of unknown, military, police, intelligence, government, rebel_group, militia, coalition, intergovernmental, media, ngo, organisation, community, civilians, criminal_group, person; 'army' is none of them."
            },
            { Corrects("a1", FieldChange.To("name", null)), "name cannot be empty." },
            {
                Corrects("a1", FieldChange.To("country", "irq")),
                "country takes an ISO 3166-1 code of two capital letters; 'irq' is none."
            },
            {
                Corrects("e1", FieldChange.To("time.from", "6 May")),
                "time.from takes a day as 2031-05-06; '6 May' is none."
            },
            {
                Corrects("e1", FieldChange.To("places", "p2")),
                "places names things of sort place, and takes no value."
            },
            {
                Corrects("e1", FieldChange.Naming("places", To("a1"))),
                "places names things of sort place; a1 \"interior ministry\" is of sort actor."
            },
            {
                Corrects("f1", FieldChange.To("low", "-3")),
                "low takes a whole number of 0 or more in digits; '-3' is none."
            },
            { Corrects("f1", FieldChange.Naming("event", To("e1"), To("e2"))), "event names one thing only." },
            { Corrects("f1", FieldChange.Naming("low", To("e1"))), "low takes a value, not things." },
            {
                Corrects("p1", FieldChange.To("latitude", "NaN")),
                "latitude takes degrees as 35.5 or -0.25; 'NaN' is none."
            },
            {
                Corrects("p1", FieldChange.To("geonames_id", "0")),
                "geonames_id takes the number of a GeoNames place; '0' is none."
            },
            {
                Corrects("p1", FieldChange.Naming("x")),
                "place has no field 'x' that can be corrected; these can: name, status, geonames_id, country, admin1, latitude, longitude, precision."
            },
        };

    public static TheoryData<WordsRef, string> UnfitWords =>
        new()
        {
            {
                To("e1") with
                {
                    Report = "sha256:12",
                },
                "'sha256:12' is no report's key; it is sha256:HEX, or that with # and the id that came with it."
            },
            { To("e1") with { Report = Key.Split('#')[0] + "#" }, "*is no report's key*" },
            { To("e1") with { Id = "f1" }, "'f1' is no id of that sort of thing: e1, c4, f2, p3, a5 or report." },
            { To("e1") with { Id = "e01" }, "'e01' is no id*" },
            { To("e1") with { Words = null }, "e1 has no words; name it with the words that it was read from." },
            { To("e1") with { Words = new(3, 5, "bomb") }, "e1's words are [3..5), which does not fit \"bomb\"." },
            { To("e1") with { Words = new(-4, 0, "bomb") }, "e1's words are*" },
            { To("e1") with { Ordinal = -1 }, "e1's ordinal is below 0; the first with its words is 0." },
            { To("report") with { Words = Words("bomb") }, "a report itself is named without words." },
        };

    [Theory]
    [MemberData(nameof(Fit))]
    public void A_judgement_with_what_its_kind_takes_is_taken(JudgementDraft draft) =>
        JudgementRules.Fault(draft).Should().BeNull();

    [Theory]
    [MemberData(nameof(Unfit))]
    public void A_judgement_that_says_too_little_or_too_much_is_refused(JudgementDraft draft, string why)
    {
        JudgementRules.Fault(draft).Should().Be(why);
        new Action(() => JudgementCodec.ToUtf8(draft)).Should().Throw<InvalidJudgementException>().WithMessage(why);
    }

    [Theory]
    [MemberData(nameof(UnfitWords))]
    public void A_reference_to_words_that_cannot_be_is_refused(WordsRef words, string why) =>
        JudgementRules.Fault(Says(JudgementKind.Accept) with { Subjects = [words] }).Should().Match(why);
}
