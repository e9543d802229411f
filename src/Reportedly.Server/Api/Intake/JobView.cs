using System.Text.Json;
using Reportedly.Server.Api.Answers;
using Reportedly.Server.Jobs;

namespace Reportedly.Server.Api.Intake;

/// <summary>Jobs as JSON.</summary>
internal static class JobView
{
    /// <summary>One job.</summary>
    public static ReadOnlyMemory<byte> Of(Job job) =>
        ApiJson.Object(json =>
        {
            json.WriteString("id", job.Id);
            json.WriteName("kind", job.Kind);
            json.WriteString("what", job.What);
            json.WriteString("who", job.Who);
            json.WriteMoment("created", job.Created);
            json.WriteName("state", job.State);
            json.WriteString("problem", job.Problem);
            json.WriteString("started", job.Started is { } started ? ApiJson.Moment(started) : null);
            json.WriteString("ended", job.Ended is { } ended ? ApiJson.Moment(ended) : null);
            Counts(json, job.Counts);
            Measure(json, "part", job.Part);
            json.WriteNumber("bytes_done", job.BytesDone);
            json.WriteOptional("bytes_total", job.BytesTotal);
            json.WriteOptional("items_total", job.ItemsTotal);
            Measure(json, "rate", job.Rate);
            Measure(json, "seconds_left", job.Left?.TotalSeconds);
            json.WriteStartArray("reports");
            foreach (JobReport report in job.Reports)
            {
                json.WriteStartObject();
                json.WriteString("slug", report.Slug);
                json.WriteString("key", report.Key);
                json.WriteString("title", report.Title);
                json.WriteString("language", report.Language);
                json.WriteBoolean("is_read", report.IsRead);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteString("retry_of", job.RetryOf);
            json.WriteString("retried_in", job.RetriedIn);
        });

    /// <summary>Something that could not be read.</summary>
    public static ReadOnlyMemory<byte> Of(JobFailure failure) =>
        ApiJson.Object(json =>
        {
            json.WriteString("where", failure.Where);
            json.WriteString("why", failure.Why);
        });

    private static void Counts(Utf8JsonWriter json, JobCounts counts)
    {
        json.WriteStartObject("counts");
        json.WriteNumber("read", counts.Read);
        json.WriteNumber("added", counts.Added);
        json.WriteNumber("unchanged", counts.Unchanged);
        json.WriteNumber("anew", counts.Anew);
        json.WriteNumber("not_in_english", counts.NotInEnglish);
        json.WriteNumber("failed", counts.Failed);
        json.WriteNumber("passed_over", counts.PassedOver);
        json.WriteEndObject();
    }

    private static void Measure(Utf8JsonWriter json, string name, double? value)
    {
        json.WritePropertyName(name);
        if (value is { } known && double.IsFinite(known))
        {
            json.WriteNumberValue(known);
        }
        else
        {
            json.WriteNullValue();
        }
    }
}
