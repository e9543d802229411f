using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.InteropServices;
using Reportedly.Reading;
using Reportedly.Reading.Rules;
using Reportedly.Records;
using Reportedly.Storage;
using Reportedly.Text;

namespace Reportedly.Cli.Verbs;

/// <summary>What the doctor looks at. Each check says what it found, or throws with why and what to do.</summary>
internal static class DoctorChecks
{
    private const string Sample =
        "Two killed in clash near Tarsal\n\nTARSAL, March 3 – Police said two gunmen were killed on Monday. "
        + "A spokesman for the group denied it.";

    public static IEnumerable<(string Name, Func<string> Check)> All(Host host)
    {
        ReportReading? sample = null;
        return
        [
            ("version", Version),
            ("runtime", Runtime),
            ("culture", Culture),
            ("sample", () => ReadSample(host, out sample)),
            ("data", () => Data(sample)),
            ("gazetteer", () => Gazetteers(host)),
            ("store", () => Store(sample)),
        ];
    }

    private static string Version() =>
        typeof(DoctorChecks).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>() is { } version
            ? $"reportedly {version.InformationalVersion}"
            : throw new InvalidOperationException("the program does not know its version; install it again.");

    private static string Runtime() =>
        Environment.Version.Major >= 10
            ? $"{RuntimeInformation.FrameworkDescription} on {RuntimeInformation.RuntimeIdentifier}"
            : throw new InvalidOperationException($".NET {Environment.Version} is too old; install .NET 10.");

    private static string Culture() =>
        AppContext.TryGetSwitch("System.Globalization.Invariant", out bool invariant) && invariant
            ? "invariant: the same bytes give the same record everywhere"
            : throw new InvalidOperationException(
                "the culture of this machine may show through; set DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1."
            );

    private static string ReadSample(Host host, out ReportReading reading)
    {
        reading = host.CreateReader(ReadingData.BuiltIn)(
            new ReportInput(SourceText.FromString(Sample)) { ExternalId = "sample" }
        );
        byte[] line = RecordCodec.ToUtf8(reading.Record);
        if (!RecordCodec.ToUtf8(RecordCodec.FromUtf8(line)).AsSpan().SequenceEqual(line))
        {
            throw new InvalidOperationException("the record does not come back as it was written; install again.");
        }
        ImmutableArray<RecordFault> faults = RecordValidator.Validate(reading.Record);
        return faults.IsEmpty
            ? $"a report of two sentences gives a valid record with {reading.Record.Claims.Length} claims"
            : throw new InvalidOperationException($"the sample's record has faults: {string.Join("; ", faults)}");
    }

    private static string Data(ReportReading? sample)
    {
        if (sample is null)
        {
            throw new InvalidOperationException("not known, because the sample could not be read.");
        }
        ReadingNote note = sample.Record.Reading;
        return $"{note.Engine}; "
            + (
                note.Data.IsEmpty
                    ? "no data"
                    : string.Join(", ", note.Data.Select(data => $"{data.Key} {Short(data.Value)}"))
            );
    }

    private static string Gazetteers(Host host) =>
        string.Join(
            "; ",
            GazetteerList
                .InUse(named: null, host)
                .Select(each =>
                    FormattableString.Invariant(
                        $"{each.Name} {Short(each.Contents.Digest)}, {each.Contents.Places:N0} places"
                    )
                )
        );

    private static string Store(ReportReading? sample)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("reportedly-doctor-");
        try
        {
            string path = Path.Combine(folder.FullName, "doctor.db");
            using RecordStore store = RecordStore.Open(path);
            if (sample is not null)
            {
                StoredReading reading = new(
                    RecordCodec.ToUtf8(sample.Record),
                    DerivationCodec.ToUtf8(sample.Derivations, SourceText.FromString(Sample))
                );
                store.Add(reading);
                bool same =
                    store.Find("sample") is ReportLookup.Found found
                    && found.Reading.Record.Span.SequenceEqual(reading.Record.Span);
                if (!same)
                {
                    throw new InvalidOperationException("the store does not give back what was put in; install again.");
                }
            }
            return store.IsDurable
                ? $"{store.Database}, writing ahead, in {Path.GetTempPath()}"
                : throw new InvalidOperationException(
                    $"{Path.GetTempPath()} cannot hold a write-ahead log; set TMPDIR to a folder on a local disk."
                );
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Short(string digest)
    {
        string hex = digest.StartsWith("sha256:", StringComparison.Ordinal) ? digest["sha256:".Length..] : digest;
        return hex.Length > 12 ? hex[..12] : hex;
    }
}
