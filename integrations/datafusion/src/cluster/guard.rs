//! What becomes of jobs that lose an executor.
//!
//! Ballista begins stages again whose inputs were at an executor that is gone. It keeps, though, what tasks of such a stage had
//! delivered before, on executors that are still there (55.0): their rows come twice, and nobody is told. So a job that it would
//! do this to ends here, with an error. One whose running stages read nothing from the lost executor goes on: tasks are run again, not
//! stages.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use async_trait::async_trait;
use ballista_core::JobId;
use ballista_core::error::Result;
use ballista_core::extension::SessionConfigExt;
use ballista_core::serde::protobuf::ExecutorHeartbeat;
use ballista_core::serde::protobuf::job_status::Status;
use ballista_core::serde::scheduler::{ExecutorData, ExecutorMetadata};
use ballista_scheduler::cluster::{
    BallistaCluster, BoundTask, ClusterState, ClusterStateEventStream, ExecutorSlot, JobState,
};
use ballista_scheduler::config::TaskDistributionPolicy;
use ballista_scheduler::state::execution_graph::ExecutionGraphBox;
use ballista_scheduler::state::execution_stage::ExecutionStage;
use ballista_scheduler::state::task_manager::JobInfoCache;

type Jobs = Arc<HashMap<JobId, JobInfoCache>>;

/// The state of a cluster as it is kept elsewhere, with an eye on executors that leave.
pub(super) struct Guard {
    state: Arc<dyn ClusterState>,
    jobs: Arc<dyn JobState>,
    /// The jobs when tasks were last dealt out, so all that have tasks.
    active: Mutex<Jobs>,
    /// Those of them that were ended here.
    ended: Mutex<HashSet<JobId>>,
}

impl Guard {
    pub(super) fn new(cluster: BallistaCluster) -> Guard {
        Guard {
            state: cluster.cluster_state(),
            jobs: cluster.job_state(),
            active: Mutex::default(),
            ended: Mutex::default(),
        }
    }

    /// Ends the jobs that cannot lose an executor, before the scheduler hears of it.
    async fn end(&self, executor: &str) -> Result<()> {
        let active = Arc::clone(&held(&self.active));
        let mut saved = Ok(());
        for (id, job) in active.iter() {
            let mut graph = job.execution_graph.write().await;
            if !matters(&graph, executor) {
                continue;
            }
            graph.abort_running(format!(
                "executor {executor} was lost, and with it what the query had worked out there: run the query again"
            ));
            held(&self.ended).insert(id.clone());
            // Tells the client. The others are to end whatever comes of it.
            saved = saved.and(self.jobs.save_job(id, &graph).await);
        }
        saved
    }

    /// Jobs without those that were ended, which the scheduler goes on to list.
    fn going(&self, jobs: Jobs) -> Jobs {
        let mut ended = held(&self.ended);
        ended.retain(|id| jobs.contains_key(id));
        if ended.is_empty() {
            return jobs;
        }
        let going = jobs.iter().filter(|(id, _)| !ended.contains(*id));
        Arc::new(going.map(|(id, job)| (id.clone(), job.clone())).collect())
    }
}

/// What a mutex holds, also when a thread that held it has panicked.
fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Whether a stage would begin again, or the plan change, with this executor gone.
fn matters(graph: &ExecutionGraphBox, executor: &str) -> bool {
    if !matches!(graph.status().status, Some(Status::Running(_))) {
        return false;
    }
    // Adaptive planning loses the job.
    if graph.session_config().ballista_adaptive_query_planner_enabled() {
        return true;
    }
    graph.stages().values().any(|stage| {
        let ExecutionStage::Running(stage) = stage else { return false };
        let mut locations = stage.inputs.values().flat_map(|input| input.partition_locations.values().flatten());
        !stage.task_infos.is_empty() && locations.any(|location| location.executor_meta.id == executor)
    })
}

#[async_trait]
impl ClusterState for Guard {
    async fn init(&self) -> Result<()> {
        self.state.init().await
    }

    async fn bind_schedulable_tasks(
        &self,
        distribution: TaskDistributionPolicy,
        active_jobs: Jobs,
        executors: Option<HashSet<String>>,
    ) -> Result<Vec<BoundTask>> {
        let going = self.going(active_jobs);
        *held(&self.active) = Arc::clone(&going);
        self.state.bind_schedulable_tasks(distribution, going, executors).await
    }

    async fn unbind_tasks(&self, executor_slots: Vec<ExecutorSlot>) -> Result<()> {
        self.state.unbind_tasks(executor_slots).await
    }

    async fn register_executor(&self, metadata: ExecutorMetadata, spec: ExecutorData) -> Result<()> {
        self.state.register_executor(metadata, spec).await
    }

    async fn save_executor_metadata(&self, metadata: ExecutorMetadata) -> Result<()> {
        self.state.save_executor_metadata(metadata).await
    }

    async fn get_executor_metadata(&self, executor_id: &str) -> Result<ExecutorMetadata> {
        self.state.get_executor_metadata(executor_id).await
    }

    async fn registered_executor_metadata(&self) -> Vec<ExecutorMetadata> {
        self.state.registered_executor_metadata().await
    }

    async fn save_executor_heartbeat(&self, heartbeat: ExecutorHeartbeat) -> Result<()> {
        self.state.save_executor_heartbeat(heartbeat).await
    }

    async fn remove_executor(&self, executor_id: &str) -> Result<()> {
        let ended = self.end(executor_id).await;
        self.state.remove_executor(executor_id).await?;
        ended
    }

    fn executor_heartbeats(&self) -> HashMap<String, ExecutorHeartbeat> {
        self.state.executor_heartbeats()
    }

    fn get_executor_heartbeat(&self, executor_id: &str) -> Option<ExecutorHeartbeat> {
        self.state.get_executor_heartbeat(executor_id)
    }

    async fn cluster_state_events(&self) -> Result<ClusterStateEventStream> {
        self.state.cluster_state_events().await
    }
}
