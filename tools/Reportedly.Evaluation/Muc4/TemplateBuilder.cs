using System.Collections.Immutable;
using Reportedly.Records;

namespace Reportedly.Evaluation.Muc4;

/// <summary>Turns the record of a message into its templates.</summary>
public sealed class TemplateBuilder(MucLexicon lexicon)
{
    /// <summary>The templates in the order of the text; none where nothing in it is an incident.</summary>
    public ImmutableArray<IncidentTemplate> Build(MucText text, ReportRecord record)
    {
        ArgumentNullException.ThrowIfNull(text);
        WordStream words = new(text.Body);
        LocationFiller places = new(text, words, lexicon, record);
        ImmutableArray<Telling> tellings =
        [
            .. new TellingReader(text, words, lexicon, record)
                .Read()
                .Select(new ListedTargets(words, lexicon).Complete)
                .Select(t => t with { Place = places.PlaceNear(t.Word) }),
        ];
        ForeignNations nations = new(words, lexicon, places);
        PeopleFiller people = new(words, lexicon, nations);
        ThingFiller things = new(words, lexicon, nations);
        PerpetratorFiller perpetrators = new(words, lexicon, record);
        InstrumentFiller instruments = new(words, lexicon);
        DateFiller dates = new(text);
        ImmutableArray<IncidentTemplate>.Builder templates = ImmutableArray.CreateBuilder<IncidentTemplate>();
        foreach (Incident incident in new IncidentMerger(words).Merge(tellings))
        {
            (ImmutableArray<string> individuals, ImmutableArray<PerpetratorOrganisation> bodies, string? category) =
                perpetrators.Of(incident);
            IncidentTemplate template = new()
            {
                Date = dates.Of(incident),
                Location = places.Of(incident),
                Type = incident.Type,
                Stage =
                    incident.Tellings.Select(t => t.Stage).FirstOrDefault(s => s == "ACCOMPLISHED")
                    ?? incident.Tellings[0].Stage,
                Instruments = instruments.Of(incident),
                Category = category,
                Individuals = individuals,
                Organisations = bodies,
                PhysicalTargets = incident.Type == IncidentType.Kidnapping ? [] : things.Of(incident),
                HumanTargets = people.Of(incident),
                EffectOnNobody = people.EffectOnNobody(incident),
            };
            if (Relevance.Holds(incident, template, lexicon, text, words))
            {
                templates.Add(template);
            }
        }
        return templates.ToImmutable();
    }
}
