using System.Collections.Immutable;
using Reportedly.Evaluation.Muc4;
using Reportedly.Reading;
using Reportedly.Text;

namespace Reportedly.Evaluation.Tests.Muc4;

/// <summary>Records of upper-case reports become incident templates.</summary>
public sealed class TemplateBuilderTests(TemplateBuilderTests.Reading reading)
    : IClassFixture<TemplateBuilderTests.Reading>
{
    [Fact]
    public void A_bombing_names_what_was_struck_where_and_when()
    {
        IncidentTemplate bombing = reading
            .Of(
                "LIMA",
                "TERRORISTS EXPLODED A BOMB YESTERDAY AT A BANK IN AREQUIPA. THE BANK WAS DESTROYED. TWO EMPLOYEES WERE WOUNDED IN THE EXPLOSION."
            )
            .Should()
            .ContainSingle()
            .Subject;

        bombing.Type.Should().Be(IncidentType.Bombing);
        bombing.Location.Should().Be("PERU: AREQUIPA (CITY)");
        bombing.Date.Should().Be("02 JAN 90");
        bombing.Instruments.Should().Contain(new Instrument("BOMB", "BOMB"));
        bombing.PhysicalTargets.Should().Contain(thing => thing.Name == "BANK" && thing.Kind == "FINANCIAL");
        bombing.HumanTargets.Should().Contain(people => people.Effect == "INJURY" && people.Number == "2");
    }

    [Fact]
    public void A_killing_names_victim_role_and_perpetrator()
    {
        IncidentTemplate attack = reading
            .Of("BOGOTA", "GUNMEN TODAY KILLED MAYOR RICARDO OLSON IN CALI.")
            .Should()
            .ContainSingle()
            .Subject;

        attack.Type.Should().Be(IncidentType.Attack);
        attack.Individuals.Should().Equal("GUNMEN");
        HumanTarget mayor = attack.HumanTargets.Should().ContainSingle().Subject;
        mayor.Name.Should().Be("RICARDO OLSON");
        mayor.Kind.Should().Be("GOVERNMENT OFFICIAL");
        mayor.Effect.Should().Be("DEATH");
    }

    [Theory]
    [InlineData("LIMA", "FIVE SOLDIERS WERE KILLED YESTERDAY IN A CLASH WITH GUERRILLAS.")]
    [InlineData("LIMA", "THE MINISTER SPOKE TODAY OF PEACE.")]
    [InlineData("PARIS", "A BOMB WENT OFF TODAY AT A BANK IN FRANCE, WOUNDING TWO EMPLOYEES.")]
    public void Clashes_other_countries_and_speeches_are_no_incidents(string city, string body)
    {
        reading.Of(city, body).Should().BeEmpty();
    }

    /// <summary>The reader and the tables, loaded once.</summary>
    public sealed class Reading
    {
        private readonly ReportReader reader = ReportReader.CreateDefault();
        private readonly TemplateBuilder builder = new(MucLexicon.Load());

        /// <summary>The templates of a message of 3 January 1990.</summary>
        public ImmutableArray<IncidentTemplate> Of(string city, string body)
        {
            MucText text = new("TST2-MUC4-0001", city, null, new DateOnly(1990, 1, 3), body);
            ReportInput input = new(SourceText.FromString(body)) { Published = text.Date };
            return builder.Build(text, reader.Read(input).Record);
        }
    }
}
