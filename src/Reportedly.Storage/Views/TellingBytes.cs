using System.Text;
using Reportedly.Corroboration;
using Reportedly.Records;

namespace Reportedly.Storage.Views;

/// <summary>
/// Tellings as bytes, field by field: linking reads hundreds of them for one report, and JSON would take most of its time. Only this
/// version reads what it wrote; the format in <see cref="ViewTables"/> goes up when a field comes or goes.
/// </summary>
internal static class TellingBytes
{
    /// <summary>The telling as bytes.</summary>
    public static byte[] Of(Telling telling)
    {
        using MemoryStream stream = new(512);
        using BinaryWriter bytes = new(stream, Encoding.UTF8);
        bytes.Write(telling.Id.Value);
        bytes.Write(telling.Report);
        bytes.Write(telling.Event);
        bytes.Count((int)telling.Type);
        bytes.Count((int)telling.Stage);
        bytes.Count(telling.Anchor.Start);
        bytes.Count(telling.Anchor.End);
        bytes.Write(telling.Anchor.Quote);
        bytes.Maybe(telling.Days);
        bytes.Write(telling.IsDated);
        bytes.All(telling.Places, Write);
        bytes.All(telling.Agents, Write);
        bytes.All(telling.Targets, Write);
        bytes.All(telling.Figures, Write);
        bytes.Numbers(telling.Words);
        bytes.Write(telling.Sentence);
        bytes.Maybe(telling.Published);
        bytes.Flush();
        return stream.ToArray();
    }

    /// <summary>The telling that the bytes are of.</summary>
    public static Telling Read(byte[] body)
    {
        FieldReader fields = new(body);
        return new Telling
        {
            Id = new TellingId(fields.UInt64()),
            Report = fields.Text(),
            Event = fields.Text(),
            Type = (EventType)fields.Count(),
            Stage = (EventStage)fields.Count(),
            Anchor = new QuotedSpan(fields.Count(), fields.Count(), fields.Text()),
            Days = fields.MaybeDays(),
            IsDated = fields.Flag(),
            Places = fields.All(ReadPlace),
            Agents = fields.All(ReadParty),
            Targets = fields.All(ReadParty),
            Figures = fields.All(ReadFigure),
            Words = fields.Numbers<uint>(),
            Sentence = fields.UInt64(),
            Published = fields.MaybeInt32(),
        };
    }

    private static void Write(BinaryWriter bytes, TellingPlace place)
    {
        bytes.Write(place.Name);
        bytes.Write(place.Shown);
        bytes.Maybe(place.GeonamesId);
        bytes.Maybe(place.Country);
        bytes.Maybe(place.Admin1);
        bytes.Write(place.Latitude ?? double.NaN);
        bytes.Write(place.Longitude ?? double.NaN);
        bytes.Maybe((int?)place.Precision);
    }

    private static TellingPlace ReadPlace(ref FieldReader fields) =>
        new(
            fields.Text(),
            fields.Text(),
            fields.MaybeInt32(),
            fields.MaybeText(),
            fields.MaybeText(),
            Degrees(fields.Double()),
            Degrees(fields.Double()),
            (PlacePrecision?)fields.MaybeInt32()
        );

    private static void Write(BinaryWriter bytes, TellingParty party)
    {
        bytes.Write(party.Key);
        bytes.Write(party.Shown);
        bytes.Count((int)party.Kind);
        bytes.Maybe(party.Country);
        bytes.Write(party.IsNamed);
    }

    private static TellingParty ReadParty(ref FieldReader fields) =>
        new(fields.Text(), fields.Text(), (ActorKind)fields.Count(), fields.MaybeText(), fields.Flag());

    private static void Write(BinaryWriter bytes, TellingFigure figure)
    {
        bytes.Count((int)figure.Measure);
        bytes.Maybe(figure.Low);
        bytes.Maybe(figure.High);
        bytes.Write(figure.Of);
        bytes.Write(figure.Source);
    }

    private static TellingFigure ReadFigure(ref FieldReader fields) =>
        new((Measure)fields.Count(), fields.MaybeInt64(), fields.MaybeInt64(), fields.Text(), fields.Text());

    private static double? Degrees(double degrees) => double.IsNaN(degrees) ? null : degrees;
}
