using Reportedly.Records;

namespace Reportedly.Corroboration.Tests.Testimonies;

/// <summary>Which question a stance answers: whether it happened, or who did it.</summary>
public sealed class StatementReaderTests
{
    [Fact]
    public void Who_does_not_confirm_an_arrest_by_the_police_speaks_of_whether_it_happened()
    {
        Testimony testimony = new MadeRecord("Police arrested nine men. The mayor did not confirm the arrests.")
            .Actor("Police", ActorKind.Police)
            .Actor("mayor", ActorKind.Government)
            .Event("arrested", EventType.Arrest, agent: "Police")
            .Claim("mayor", "did not confirm", "the arrests", Stance.DoesNotConfirm, "e1", isAbout: true)
            .Testimony();

        Questions(testimony, "c1").Should().Equal(FacetQuestion.Happened);
    }

    [Fact]
    public void Who_does_not_comment_on_an_accusation_speaks_of_who_did_it()
    {
        Testimony testimony = new MadeRecord("Police blamed the Red Front for the blast. The army declined to comment.")
            .Actor("Police", ActorKind.Police)
            .Actor("Red Front", ActorKind.RebelGroup)
            .Actor("army", ActorKind.Military)
            .Event("blast", EventType.Bombing, agent: "Red Front")
            .Claim("Police", "blamed", "the Red Front for the blast", Stance.Accuses, "e1")
            .Claim("army", "declined to comment", "declined to comment", Stance.DeclinesToComment, "e1", isAbout: true)
            .Testimony();

        Questions(testimony, "c2").Should().Equal(FacetQuestion.Agent);
    }

    [Theory]
    [InlineData("denied reports of", "the shelling", FacetQuestion.Happened)]
    [InlineData("denied any role in", "the shelling", FacetQuestion.Agent)]
    [InlineData("denied", "carrying out the shelling", FacetQuestion.Agent)]
    public void An_army_denies_that_soldiers_shelled_a_town_or_that_it_did(
        string cue,
        string content,
        FacetQuestion question
    )
    {
        Testimony testimony = new MadeRecord($"Unknown soldiers shelled a town. The army {cue} {content}.")
            .Actor("soldiers", ActorKind.Military)
            .Actor("army", ActorKind.Military)
            .Event("shelling", EventType.Shelling, agent: "soldiers")
            .Claim("army", cue, content, Stance.Denies, "e1")
            .Testimony();

        Questions(testimony, "c1").Should().Equal(question);
    }

    private static IEnumerable<FacetQuestion> Questions(Testimony testimony, string claim) =>
        testimony.Statements.Where(s => s.Claim == claim).Select(s => s.Subject.Question);
}
