using Reportedly.Gazetteer;
using Reportedly.Reading.Actors;
using Reportedly.Reading.Actors.Register;
using Reportedly.Reading.Events;
using Reportedly.Reading.Places;

namespace Reportedly.Reading.Stages;

/// <summary>The parts of reading that can be left out or replaced, so that each can be measured by what is lost without it.</summary>
internal sealed record ReadingParts
{
    /// <summary>What a user gives beside the data of the product.</summary>
    public ReadingData Data { get; init; } = ReadingData.BuiltIn;

    /// <summary>The places of the world: the built-in ones, with those of <see cref="Data"/> over them once it is opened.</summary>
    public WorldGazetteer? Gazetteer { get; init; }

    /// <summary>Known actors: the built-in ones, with those of <see cref="Data"/> over them once it is opened.</summary>
    public ActorRegister? Register { get; init; }

    /// <summary>The same with gazetteer and register open.</summary>
    /// <exception cref="GazetteerException">A file of the user's is none; the message names file and remedy.</exception>
    /// <exception cref="RegisterException">A register of the user's has faults; the message names them all.</exception>
    public ReadingParts Opened() =>
        this with
        {
            Gazetteer =
                Gazetteer ?? (Data.Gazetteers.IsEmpty ? WorldGazetteer.BuiltIn : WorldGazetteer.Open(Data.Gazetteers)),
            Register = Register ?? ActorRegister.With(Data.Actors),
        };

    /// <summary>Which sense a trigger has.</summary>
    public TriggerModel Senses { get; init; } = TriggerModel.Load();

    /// <summary>Which mentions are joined to actors.</summary>
    public ActorLinks Links { get; init; } = ActorLinks.All;

    /// <summary>What tells a place from its namesakes.</summary>
    public PlaceFeatures Places { get; init; } = PlaceFeatures.All;

    /// <summary>True where reports in whose words triage sees no row are left unread.</summary>
    public bool Triages { get; init; } = true;

    /// <summary>True where a telling takes over what is told of its incident and of the report's setting elsewhere.</summary>
    public bool CarriesOver { get; init; } = true;
}
