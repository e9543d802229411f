using System.Text;
using Reportedly.Cli.Running;
using Reportedly.Records;
using Reportedly.Storage.Judgements;

namespace Reportedly.Cli.Verbs;

/// <summary>Lists what can be corrected, and what each field takes.</summary>
internal static class JudgeFields
{
    public static int Print(Host host)
    {
        StringBuilder lines = new();
        foreach (CorrectableField field in CorrectableFields.All)
        {
            string takes = field.Names.IsEmpty
                ? RecordNames.Of(field.Takes).Replace('_', ' ')
                : string.Join(", ", field.Names);
            string naming = field.Naming is { } sort ? $" ({RecordNames.Of(sort)} ids)" : "";
            lines.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{RecordNames.Of(field.Thing), -7} {field.Name, -15} {takes}{naming}{(field.MayBeEmpty ? "; may be empty" : "")}\n"
            );
        }
        new ResultOutput(host.Output).Write(Encoding.UTF8.GetBytes(lines.ToString()));
        return ExitCode.Ok;
    }
}
