using Reportedly.Reading.Events;
using Reportedly.Records;

namespace Reportedly.Reading.Figures;

/// <summary>A word that says what is counted about whom, and the event that it tells.</summary>
internal sealed record Counting(EventMention Telling, Trigger Trigger, Measure Measure);
