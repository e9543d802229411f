using Reportedly.Evaluation.Muc4;

namespace Reportedly.Evaluation.Tests.Muc4;

/// <summary>Templates come out in numbered slots, as scorers read them.</summary>
public sealed class ResponseWriterTests
{
    [Fact]
    public void A_message_without_incidents_has_one_template_of_asterisks()
    {
        string[] lines = Written([]);

        lines.Should().HaveCount(25);
        lines[0].Should().Be("0.  MESSAGE: ID                     TST2-MUC4-0001");
        lines.Skip(1).Should().OnlyContain(line => line.EndsWith(" *", StringComparison.Ordinal));
    }

    [Fact]
    public void Fills_name_what_they_speak_of()
    {
        string[] lines = Written([
            new IncidentTemplate
            {
                Type = IncidentType.Bombing,
                Stage = "ACCOMPLISHED",
                PhysicalTargets = [new PhysicalTarget("VELM BANK", "FINANCIAL", "1", null, "SOME DAMAGE")],
                HumanTargets =
                [
                    new HumanTarget("IVO TELLO", ["MAYOR"], "GOVERNMENT OFFICIAL", "1", null, "DEATH"),
                    new HumanTarget(null, ["CLERKS"], "CIVILIAN", "PLURAL", null, null),
                ],
            },
        ]);

        lines
            .Should()
            .Contain(line =>
                line.StartsWith("13. ", StringComparison.Ordinal)
                && line.EndsWith("FINANCIAL: \"VELM BANK\"", StringComparison.Ordinal)
            );
        lines
            .Should()
            .Contain(line =>
                line.StartsWith("19. ", StringComparison.Ordinal)
                && line.EndsWith("\"MAYOR\": \"IVO TELLO\"", StringComparison.Ordinal)
            );
        lines.Should().Contain("                                    \"CLERKS\"");
        lines
            .Should()
            .Contain(line =>
                line.StartsWith("23. ", StringComparison.Ordinal)
                && line.EndsWith("DEATH: \"IVO TELLO\"", StringComparison.Ordinal)
            );
    }

    [Fact]
    public void A_kidnapping_has_no_slot_for_things_and_instruments()
    {
        string[] lines = Written([new IncidentTemplate { Type = IncidentType.Kidnapping, Stage = "ACCOMPLISHED" }]);

        int[] inapplicable = [6, 7, 12, 13, 14, 15, 16, 17];
        inapplicable.Should().OnlyContain(slot => lines[slot].EndsWith(" *", StringComparison.Ordinal));
    }

    private static string[] Written(IncidentTemplate[] templates)
    {
        using StringWriter output = new();
        new ResponseWriter(output).Write("TST2-MUC4-0001", templates);
        return output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
