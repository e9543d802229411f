using System.Text;
using Reportedly.Corroboration;
using Reportedly.Records;

namespace Reportedly.Storage.Views;

/// <summary>
/// Testimonies as bytes, without their tellings, which have rows of their own: an incident is put together of a hundred of them. Names that a
/// report says again and again are written once. Only this version reads what it wrote; the format in <see cref="ViewTables"/> goes up when
/// a field comes or goes.
/// </summary>
internal static class TestimonyBytes
{
    /// <summary>The testimony as bytes.</summary>
    public static byte[] Of(Testimony testimony)
    {
        NameList names = new();
        using MemoryStream stream = new(2048);
        using BinaryWriter bytes = new(stream, Encoding.UTF8);
        bytes.Write(testimony.Key);
        bytes.Write(testimony.ReportId);
        bytes.Maybe(testimony.ExternalId);
        bytes.Maybe(testimony.Publisher);
        bytes.Maybe(testimony.Title);
        bytes.Maybe(testimony.Url);
        bytes.Maybe(testimony.Published);
        bytes.Write(testimony.Voice);
        bytes.Write(testimony.VoiceName);
        bytes.Numbers(testimony.Sketch);
        bytes.All(testimony.Sources, (to, source) => Write(to, source, names));
        bytes.All(testimony.Statements, (to, statement) => Write(to, statement, names));
        bytes.Flush();
        byte[] body = stream.ToArray();
        stream.SetLength(0);
        bytes.All(names.All, (to, name) => to.Write(name));
        bytes.Write(body);
        bytes.Flush();
        return stream.ToArray();
    }

    /// <summary>The testimony that the bytes are of.</summary>
    public static Testimony Read(byte[] body)
    {
        FieldReader fields = new(body);
        string[] names = [.. fields.All((ref FieldReader from) => from.Text())];
        return new Testimony
        {
            Key = fields.Text(),
            ReportId = fields.Text(),
            ExternalId = fields.MaybeText(),
            Publisher = fields.MaybeText(),
            Title = fields.MaybeText(),
            Url = fields.MaybeText(),
            Published = fields.MaybeInt32(),
            Voice = fields.Text(),
            VoiceName = fields.Text(),
            Sketch = fields.Numbers<byte>(),
            Tellings = [],
            Sources = fields.All((ref FieldReader from) => ReadSource(ref from, names)),
            Statements = fields.All((ref FieldReader from) => ReadStatement(ref from, names)),
        };
    }

    private static void Write(BinaryWriter bytes, StatementSource source, NameList names)
    {
        bytes.Count(names.Of(source.Key));
        bytes.Count(names.Of(source.Name));
        bytes.Count((int)source.Kind);
        bytes.Count(names.Of(source.Body));
        bytes.Count(names.Of(source.BodyName));
        bytes.Write(source.IsOwnVoice);
        bytes.Write(source.IsOfficial);
        bytes.All(source.Via, (to, name) => to.Count(names.Of(name)));
    }

    private static StatementSource ReadSource(ref FieldReader fields, string[] names) =>
        new(
            Name(ref fields, names)!,
            Name(ref fields, names)!,
            (SourceKind)fields.Count(),
            Name(ref fields, names),
            Name(ref fields, names),
            fields.Flag(),
            fields.Flag(),
            fields.All((ref FieldReader from) => Name(ref from, names)!)
        );

    private static void Write(BinaryWriter bytes, Statement statement, NameList names)
    {
        bytes.Write(statement.Telling.Value);
        Write(bytes, statement.Subject, names);
        bytes.Count(names.Of(statement.Claim));
        bytes.Count(statement.Words.Start);
        bytes.Count(statement.Words.End);
        bytes.Count(names.Of(statement.Words.Quote));
        bytes.Count(statement.Source);
        bytes.Count((int)statement.Stance);
        bytes.Maybe(statement.Low);
        bytes.Maybe(statement.High);
        bytes.Maybe((int?)statement.Qualifier);
        bytes.Count(names.Of(statement.Value));
        bytes.Count((int)statement.Certainty);
        bytes.Maybe(statement.Made);
        bytes.Write(statement.IsUpdate);
    }

    private static Statement ReadStatement(ref FieldReader fields, string[] names) =>
        new()
        {
            Telling = new TellingId(fields.UInt64()),
            Subject = ReadSubject(ref fields, names),
            Claim = Name(ref fields, names)!,
            Words = new QuotedSpan(fields.Count(), fields.Count(), Name(ref fields, names)!),
            Source = fields.Count(),
            Stance = (Stance)fields.Count(),
            Low = fields.MaybeInt64(),
            High = fields.MaybeInt64(),
            Qualifier = (Qualifier?)fields.MaybeInt32(),
            Value = Name(ref fields, names),
            Certainty = (Certainty)fields.Count(),
            Made = fields.MaybeInt32(),
            IsUpdate = fields.Flag(),
        };

    private static void Write(BinaryWriter bytes, StatementSubject subject, NameList names)
    {
        bytes.Count((int)subject.Question);
        bytes.Maybe((int?)subject.Measure);
        bytes.Count(names.Of(subject.Of));
        bytes.Count(names.Of(subject.Place));
        bytes.Count(names.Of(subject.PlaceShown));
        bytes.Maybe(subject.Period);
        bytes.Count(names.Of(subject.Party));
        bytes.Count(names.Of(subject.PartyShown));
    }

    private static StatementSubject ReadSubject(ref FieldReader fields, string[] names) =>
        new(
            (FacetQuestion)fields.Count(),
            (Measure?)fields.MaybeInt32(),
            Name(ref fields, names),
            Name(ref fields, names),
            Name(ref fields, names),
            fields.MaybeDays(),
            Name(ref fields, names),
            Name(ref fields, names)
        );

    private static string? Name(ref FieldReader fields, string[] names) =>
        fields.Count() is var number && number == 0 ? null : names[number - 1];
}
